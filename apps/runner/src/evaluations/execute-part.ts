import { GradingFailed } from '../grading/grader.ts';
import { catalogWithVersion } from '../images/catalog-with-version.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { JobControl } from '../queue/worker-loop.ts';
import { keepVerdict } from './keep-verdict.ts';
import type { ClaimedPart, PartDeps } from './keep-verdict.ts';
import { knownResults } from './known-results.ts';
import { readPart } from './read-part.ts';
import type { PartWork, WaitingProgram } from './read-part.ts';
import { runPrograms } from './run-programs.ts';
import { internalError } from './sample-verdict.ts';
import { settlePart } from './settle-part.ts';

const ENGINE_AWAY_DELAY_MS = 500;

/**
 * What the queue does for a job of kind `evaluation`: gives each sample of a part that has none a verdict, stored as soon as it
 * is known. However many workers have tried, none has two. Rejects only when the database cannot be reached; the job is tried
 * again then.
 */
export async function executePart(deps: PartDeps, job: ClaimedJob, control: JobControl): Promise<void> {
  const work = await readPart(deps.db, job.subjectId);
  if (work === null) return settlePart(deps, job);
  const part = { job, control, work };
  try {
    const unknown = await storeKnown(deps, part);
    if (unknown !== 'stop')
      await runPrograms({ ...deps, catalog: await catalogOf(deps, work) }, part, unknown);
  } catch (error) {
    if (!control.stillOurs()) return;
    if (error instanceof GradingFailed && error.engineAway) return giveBack(deps, part, error);
    if (!control.signal.aborted) throw error;
  }
  if (control.stillOurs()) await settlePart(deps, job);
}

/** An evaluation goes on in the image with which it was made. */
function catalogOf(deps: PartDeps, { imageName, conditions }: PartWork) {
  return catalogWithVersion(deps, { imageName, digest: conditions.imageDigest });
}

/** Leaves the first sample of a part that workers have broken at as an internal error, so that the others are run. */
export async function skipSample(deps: PartDeps, job: ClaimedJob, control: JobControl): Promise<void> {
  const work = await readPart(deps.db, job.subjectId);
  const program = work?.waiting[0];
  if (work !== null && program !== undefined) {
    const verdict = internalError(`It was begun ${job.attempts - 1} times, and never came to an end.`);
    await keepVerdict(deps, { job, control, work }, { program, verdict });
  }
  await settlePart(deps, job);
}

/** Resolves with the programs of which nothing is known. */
async function storeKnown(deps: PartDeps, part: ClaimedPart): Promise<WaitingProgram[] | 'stop'> {
  const { usesCache, waiting } = part.work;
  if (!usesCache) return waiting;
  const known = await knownResults(
    deps,
    waiting.map(({ key }) => key),
  );
  const unknown: WaitingProgram[] = [];
  for (const program of waiting) {
    const verdict = known.get(program.key);
    if (verdict === undefined) unknown.push(program);
    else if ((await keepVerdict(deps, part, { program, verdict, isRemembered: true })) === 'stop')
      return 'stop';
  }
  return unknown;
}

/** An engine that is away costs no attempt. */
async function giveBack(deps: PartDeps, { job }: ClaimedPart, error: GradingFailed): Promise<void> {
  deps.engine.close();
  deps.log.warn({ err: error, partId: job.subjectId }, 'the engine is away');
  await releaseJob(deps.db, job, { delayMs: ENGINE_AWAY_DELAY_MS, counts: false });
}
