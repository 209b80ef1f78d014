import type { DbTransaction } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { enqueueJob } from '../queue/enqueue-job.ts';
import type { MailMessage } from './mailer.ts';

/** Mails take turns among themselves and with nobody else. */
const QUEUE_OWNER = 'mail';
const PRIORITY = 10;
/** With delays that double up to a minute, this is about half an hour. */
const MAX_ATTEMPTS = 30;

/** Adds a message to the outbox within the caller's transaction: it is sent if, and only if, that commits. */
export async function queueMail(
  tx: Pick<DbTransaction, 'mail' | '$executeRaw'>,
  message: MailMessage,
): Promise<void> {
  const { id } = await tx.mail.create({ data: { id: newId(), ...message }, select: { id: true } });
  await enqueueJob(tx, {
    kind: 'mail',
    subjectId: id,
    personId: QUEUE_OWNER,
    priority: PRIORITY,
    maxAttempts: MAX_ATTEMPTS,
  });
}
