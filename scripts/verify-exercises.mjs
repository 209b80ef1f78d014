/** `npm run verify:exercises -- <folder>…`: whether exercises and problem packages grade their own programs as they should. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('verify-exercises');
