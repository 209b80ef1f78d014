import type { Db } from '@crucible/db';
import type { Clock } from '../../lib/clock.ts';
import { completeJob } from '../../queue/complete-job.ts';
import type { ClaimedJob } from '../../queue/job.ts';
import { releaseJob } from '../../queue/release-job.ts';

type Deps = { db: Db; clock: Clock };
type Outcome = {
  linkId: string;
  /** Of the link, as it was when the grades were read. */
  revision: number;
  /** What went wrong; null when everything was sent. */
  failure: string | null;
};

const FIRST_DELAY_MS = 2_000;
const MAX_DELAY_MS = 300_000;

/** Stores how sending went, and ends the job or lets it be tried again: at once where grades have changed meanwhile. */
export async function settleScores({ db, clock }: Deps, job: ClaimedJob, outcome: Outcome): Promise<void> {
  const { linkId, revision, failure } = outcome;
  const isGivenUp = failure !== null && job.attempts >= job.maxAttempts;
  await db.$transaction(async (tx) => {
    // Whoever changes a grade changes the link first, so the job cannot end unseen between the two.
    const [link] = await tx.$queryRaw<{ revision: number }[]>`
      SELECT revision FROM lti_link WHERE id = ${linkId} FOR UPDATE`;
    const isOver = link === undefined || isGivenUp || (failure === null && link.revision === revision);
    const isOurs = isOver ? await completeJob(tx, job) : await tryAgain(tx, job, failure);
    if (!isOurs || link === undefined) return;
    await tx.ltiLink.update({
      where: { id: linkId },
      data: {
        lastError: failure,
        failedAt: isGivenUp ? clock.now() : null,
        ...(failure === null && { settledAt: clock.now() }),
      },
      select: { id: true },
    });
  });
}

function tryAgain(
  tx: Parameters<typeof releaseJob>[0],
  job: ClaimedJob,
  failure: string | null,
): Promise<boolean> {
  if (failure === null) return releaseJob(tx, job, { delayMs: 0, counts: false });
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (job.attempts - 1), MAX_DELAY_MS);
  return releaseJob(tx, job, { delayMs, counts: true });
}
