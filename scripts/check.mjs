/** `npm run check`: all that can be told without running the product, or some of it: `npm run check -- lint types`. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('check');
