import { explain } from '../failure.mjs';
import { seconds } from '../progress.mjs';
import { Stopped, createLifetime } from './lifetime.mjs';

/**
 * Runs `main(lifetime)`, ends in order whatever it began, and exits: with the code that it resolves to, with
 * `stoppedCode` when somebody asked to stop, with 1 when it failed. `lastLine()` is printed when all is over.
 */
export async function runLife({ progress, stoppedCode, lastLine }, main) {
  const lifetime = createLifetime();
  let code;
  try {
    code = await main(lifetime);
  } catch (error) {
    code = error instanceof Stopped ? stoppedCode : 1;
    progress.say(error instanceof Stopped ? '\nStopping.' : `\n${explain(error)}`);
  }
  const startedAt = performance.now();
  await lifetime.end({
    onFailure: (label, error) => {
      code = code === 0 ? 1 : code;
      progress.say(`The end of "${label}" failed: ${explain(error)}`);
    },
  });
  if (lifetime.stopping.aborted)
    progress.say(`Stopped, nothing is left running (${seconds(performance.now() - startedAt)}).`);
  if (lastLine !== undefined) progress.say(lastLine());
  await lifetime.exit(code);
}
