/** `npm run bench`: how fast it is on this machine, beside the engine alone. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('bench');
