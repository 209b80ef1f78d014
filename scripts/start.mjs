/** `npm start`: from a fresh clone to a running product. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('start');
