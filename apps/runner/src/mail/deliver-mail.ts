import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';
import type { Logger } from '../lib/logger.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { releaseJob } from '../queue/release-job.ts';
import type { SendMail } from './send-mail.ts';

export type DeliverMailDeps = { db: Db; clock: Clock; log: Logger; send: SendMail };

const FIRST_DELAY_MS = 1_000;
const MAX_DELAY_MS = 60_000;
const MAX_ERROR_LENGTH = 500;

/**
 * Sends a message of the outbox; tried again, later and later, until it is taken or given up. A mail server may get a
 * message twice when this process ends at the wrong moment, and never none.
 */
export async function deliverMail(deps: DeliverMailDeps, job: ClaimedJob): Promise<void> {
  const { db, clock, log, send } = deps;
  const mail = await db.mail.findUnique({ where: { id: job.subjectId } });
  if (mail === null) return void (await completeJob(db, job));
  const { id, to, subject, text } = mail;
  try {
    const { isKept } = await send({ to, subject, text });
    await db.$transaction(async (tx) => {
      if (!(await completeJob(tx, job))) return;
      // The links in it are as good as passwords for a while.
      const data = { sentAt: clock.now(), lastError: null, ...(!isKept && { text: '' }) };
      await tx.mail.update({ where: { id }, data });
    });
  } catch (error) {
    log.warn({ err: error, mailId: id, attempt: job.attempts }, 'a mail could not be sent');
    if (job.attempts >= job.maxAttempts) return giveUpMail(deps, job);
    const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (job.attempts - 1), MAX_DELAY_MS);
    await db.$transaction(async (tx) => {
      if (!(await releaseJob(tx, job, { delayMs, counts: true }))) return;
      await tx.mail.update({ where: { id }, data: { lastError: messageOf(error) } });
    });
  }
}

/** Gives up a message that was tried too often. What it said is forgotten. */
export async function giveUpMail({ db, clock, log }: DeliverMailDeps, job: ClaimedJob): Promise<void> {
  log.error({ mailId: job.subjectId, attempts: job.attempts }, 'a mail was given up');
  await db.$transaction(async (tx) => {
    if (!(await completeJob(tx, job))) return;
    const data = { failedAt: clock.now(), text: '' };
    await tx.mail.updateMany({ where: { id: job.subjectId, sentAt: null }, data });
  });
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MAX_ERROR_LENGTH);
}
