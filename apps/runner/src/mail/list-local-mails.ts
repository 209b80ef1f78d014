import type { Db, Mail } from '@crucible/db';

const MAX_SHOWN = 100;

/** What was sent lately, newest first, where mails are shown instead of sent. */
export async function listLocalMails({ db }: { db: Pick<Db, 'mail'> }): Promise<Mail[]> {
  return db.mail.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MAX_SHOWN });
}
