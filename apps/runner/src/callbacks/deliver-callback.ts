import type { Db, Run } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import { callbackSignature } from './callback-signature.ts';
import { CallbackRefused } from './pin-address.ts';
import type { CallbackMessage } from './send-callback.ts';

export type CallbackBody = { method: CallbackMessage['method']; body: string };

/** What is sent of an execution that has ended. */
export type WriteCallback = (run: { runId: string; personId: string }) => Promise<CallbackBody>;

export type DeliverDeps = {
  db: Db;
  clock: Clock;
  log: Logger;
  /** Each door has a form of its own. */
  writers: Readonly<Record<Run['door'], WriteCallback>>;
  secretOf: (apiKeyId: string) => string;
  /** Sends once; resolves with the HTTP status. */
  send: (message: CallbackMessage, stop: AbortSignal) => Promise<number>;
  countCallback: CountCallback;
};

/** Counts what came of one attempt. Must not throw and must not wait. */
export type CountCallback = (outcome: 'delivered' | 'retried' | 'given_up') => void;

type Outcome = { status: number | null; error: string | null; isFinal: boolean };

const FIRST_DELAY_MS = 2_000;
const DELAY_FACTOR = 3;
const MAX_DELAY_MS = 300_000;
const MAX_ERROR_LENGTH = 500;

/**
 * Sends the result of an execution where it was asked to; tried again, later and later, until it is taken or given up. When
 * `stop` aborts, somebody else sends it.
 */
export async function deliverCallback(deps: DeliverDeps, job: ClaimedJob, stop: AbortSignal): Promise<void> {
  const { db, log } = deps;
  const runId = job.subjectId;
  const callback = await db.callback.findUnique({
    where: { runId },
    include: { run: { select: { door: true, personId: true, apiKeyId: true } } },
  });
  if (callback === null) return void (await completeJob(db, job));
  const { url, run } = callback;
  const outcome = await trySending(deps, { url, runId, ...run }, stop);
  const isTaken = outcome.error === null;
  if (!isTaken && stop.aborted) return void (await releaseJob(db, job, { delayMs: 0, counts: false }));
  const isGivenUp = !isTaken && (outcome.isFinal || job.attempts >= job.maxAttempts);
  log.info({ runId, attempt: job.attempts, ...outcome, isGivenUp }, 'a callback was sent');
  await store(deps, job, { outcome, isTaken, isGivenUp });
  if (isTaken) deps.countCallback('delivered');
  else deps.countCallback(isGivenUp ? 'given_up' : 'retried');
}

/** Gives a callback up that was tried too often without any of the tries coming to an end. */
export async function giveUpCallback({ db, clock }: DeliverDeps, job: ClaimedJob): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return;
    const data = { failedAt: clock.now(), lastError: 'It could not be sent.' };
    await tx.callback.updateMany({ where: { runId: job.subjectId, deliveredAt: null }, data });
  });
}

type Target = Pick<Run, 'door' | 'personId' | 'apiKeyId'> & { url: string; runId: string };

async function trySending(deps: DeliverDeps, target: Target, stop: AbortSignal): Promise<Outcome> {
  const { url, runId, door, personId, apiKeyId } = target;
  const { method, body } = await deps.writers[door]({ runId, personId });
  const headers: Record<string, string> = { 'content-type': 'application/json', 'crucible-execution': runId };
  if (apiKeyId !== null) {
    headers['crucible-signature'] = callbackSignature(deps.secretOf(apiKeyId), body, deps.clock.now());
  }
  try {
    const status = await deps.send({ method, url, headers, body }, stop);
    const isTaken = status >= 200 && status < 300;
    return { status, error: isTaken ? null : `The answer was ${status}.`, isFinal: false };
  } catch (error) {
    deps.log.debug({ err: error, runId }, 'a callback failed');
    const message = error instanceof Error ? error.message : String(error);
    return { status: null, error: message, isFinal: error instanceof CallbackRefused };
  }
}

type Result = { outcome: Outcome; isTaken: boolean; isGivenUp: boolean };

async function store({ db, clock }: DeliverDeps, job: ClaimedJob, result: Result): Promise<void> {
  const { outcome, isTaken, isGivenUp } = result;
  const now = clock.now();
  await db.$transaction(async (tx) => {
    const delayMs = Math.min(FIRST_DELAY_MS * DELAY_FACTOR ** (job.attempts - 1), MAX_DELAY_MS);
    const isOurs =
      isTaken || isGivenUp
        ? await completeJob(tx, job)
        : await releaseJob(tx, job, { delayMs, counts: true });
    if (!isOurs) return;
    await tx.callback.updateMany({
      where: { runId: job.subjectId },
      data: {
        attempts: { increment: 1 },
        lastStatus: outcome.status,
        lastError: outcome.error && toStorableText(outcome.error.slice(0, MAX_ERROR_LENGTH)),
        ...(isTaken ? { deliveredAt: now } : {}),
        ...(isGivenUp ? { failedAt: now } : {}),
      },
    });
  });
}
