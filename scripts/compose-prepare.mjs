/** `npm run compose:prepare`: what a deployment in containers needs before `docker-compose up`. */
import { runCommandScript } from './lib/command.mjs';

await runCommandScript('compose-prepare');
