import type { CrucibleClient, Execution } from '../crucible-client.ts';
import { AccessError, CrucibleError } from '../crucible-error.ts';
import { ok, problem } from './finding.ts';
import type { Finding } from './finding.ts';

const SUBJECT = 'A program';
const GREETING = 'hello from the sandbox';

/** Runs the smallest program there is, and says what stood in its way. */
export async function examineExecution(client: Pick<CrucibleClient, 'execute'>): Promise<Finding> {
  try {
    const execution = await client.execute({ language: 'python', code: `print("${GREETING}")` });
    return judge(execution);
  } catch (error) {
    if (error instanceof AccessError)
      return problem(
        'API key',
        error.message,
        'Use the key in .crucible/credentials.json, or make another one as an admin.',
      );
    if (error instanceof CrucibleError)
      return problem(
        SUBJECT,
        `A program could not be run: ${error.message}`,
        'The lines above say what is wrong; else look into the log of the runner.',
      );
    throw error;
  }
}

function judge({ status, stdout, durationMs, isolation }: Execution): Finding {
  if (status === 'completed' && stdout.trim() === GREETING)
    return ok(
      SUBJECT,
      `A Python program ran in ${Math.round(durationMs ?? 0)} ms (isolation: ${isolation ?? 'unknown'}).`,
    );
  if (status === 'memory_limit')
    return problem(
      SUBJECT,
      'Even a small program runs out of memory.',
      'Raise the memory limit of the image (images/python/image.json), or give the machine more memory.',
    );
  return problem(
    SUBJECT,
    `A small program ended as ${status}.`,
    'Look into the log of the runner (.crucible/logs/runner.log).',
  );
}
