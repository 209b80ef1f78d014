/** `npm test`: every suite, or those that are named: `npm test -- unit e2e`. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('test');
