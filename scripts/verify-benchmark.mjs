/** `npm run verify:benchmark -- <problems.jsonl> <samples.jsonl> [<expected.json>]`: whether samples get the verdicts that they should. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('verify-benchmark');
