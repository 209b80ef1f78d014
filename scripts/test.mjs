/** `npm test`: every suite, or those that are named: `npm test -- unit e2e`. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript({ name: 'test', script: 'scripts/run-tests.mjs', args: process.argv.slice(2) });
