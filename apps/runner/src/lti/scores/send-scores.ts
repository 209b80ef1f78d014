import type { Db, LtiContext, LtiLink, LtiPlatform } from '@crucible/db';
import type { Pool } from 'pg';
import type { Clock } from '../../lib/clock.ts';
import type { Logger } from '../../lib/logger.ts';
import { completeJob } from '../../queue/complete-job.ts';
import type { ClaimedJob } from '../../queue/job.ts';
import { releaseJob } from '../../queue/release-job.ts';
import { SCOPES } from '../wire/lti-names.ts';
import { PlatformFailed } from '../wire/platform-client.ts';
import { requestAccessToken } from '../wire/request-access-token.ts';
import type { TokenDeps } from '../wire/request-access-token.ts';
import { isRefusal } from './is-refusal.ts';
import { postScore } from './post-score.ts';
import { readDueScores } from './read-due-scores.ts';
import type { DueScore } from './read-due-scores.ts';
import { settleScores } from './settle-scores.ts';

export type SendScoresDeps = TokenDeps & { db: Db; pool: Pick<Pool, 'query'>; clock: Clock; log: Logger };
type Link = LtiLink & { context: LtiContext & { platform: LtiPlatform } };

/**
 * Tells a platform every grade of a link that it does not know; tried again, later and later, until all are taken or it is
 * given up. What is refused for one person does not hold up the others. When `stop` aborts, somebody else goes on.
 */
export async function sendScores(deps: SendScoresDeps, job: ClaimedJob, stop: AbortSignal): Promise<void> {
  const { db, log } = deps;
  const linkId = job.subjectId;
  const link = await db.ltiLink.findUnique({
    where: { id: linkId },
    include: { context: { include: { platform: true } } },
  });
  if (link === null) return void (await completeJob(db, job));
  try {
    const sent = await sendAll(deps, link, stop);
    log.info({ linkId, sent, attempt: job.attempts }, 'grades were sent to a platform');
    await settleScores(deps, job, { linkId, revision: link.revision, failure: null });
  } catch (error) {
    if (stop.aborted) return void (await releaseJob(db, job, { delayMs: 0, counts: false }));
    if (!(error instanceof PlatformFailed)) throw error;
    log.warn({ err: error, linkId, attempt: job.attempts }, 'grades could not be sent to a platform');
    await settleScores(deps, job, { linkId, revision: link.revision, failure: error.message });
  }
}

/** Resolves to how many there were. */
async function sendAll(deps: SendScoresDeps, link: Link, stop: AbortSignal): Promise<number> {
  const { lineItemUrl } = link;
  const due = await readDueScores(deps, link);
  if (due.length === 0 || lineItemUrl === null) return 0;
  const { platform } = link.context;
  const token = await requestAccessToken(deps, { platform, scope: SCOPES.score, stop });
  for (const score of due) {
    stop.throwIfAborted();
    await sendOne(deps, { linkId: link.id, lineItemUrl, token, score, stop });
  }
  return due.length;
}

type One = { linkId: string; lineItemUrl: string; token: string; score: DueScore; stop: AbortSignal };

async function sendOne(deps: SendScoresDeps, { linkId, score, ...where }: One): Promise<void> {
  const refusal = await postScore(deps, { ...where, score }).then(
    () => null,
    (error: unknown) => {
      if (error instanceof PlatformFailed && isRefusal(error.status)) return error.message;
      throw error;
    },
  );
  const { personId, points, maxPoints } = score;
  const told = { points, maxPoints, lastError: refusal };
  const values = { ...told, ...(refusal === null && { sentAt: deps.clock.now() }) };
  await deps.db.ltiScore.upsert({
    where: { linkId_personId: { linkId, personId } },
    create: { linkId, personId, ...values },
    update: values,
  });
}
