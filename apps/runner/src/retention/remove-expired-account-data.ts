import type { Queryable } from '../queue/job.ts';

/** Messages that were sent, or given up, are told about for so long. */
const MAIL_DAYS = 30;

/** Removes what has expired around accounts: sessions, links, counts, launches, and notes of mails; resolves with how many rows. */
export async function removeExpiredAccountData(client: Queryable): Promise<number> {
  let removed = 0;
  for (const table of ['session', 'verification', 'throttle', 'lti_launch', 'lti_nonce']) {
    const { rowCount } = await client.query(`DELETE FROM ${table} WHERE expires_at < now()`);
    removed += rowCount ?? 0;
  }
  const { rowCount } = await client.query(
    `DELETE FROM mail WHERE coalesce(sent_at, failed_at) < now() - $1 * interval '1 day'`,
    [MAIL_DAYS],
  );
  return removed + (rowCount ?? 0);
}
