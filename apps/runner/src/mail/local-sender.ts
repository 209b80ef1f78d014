import type { Logger } from '../lib/logger.ts';
import type { SendMail } from './send-mail.ts';

/** The log line by which `npm start` finds mails to show. */
export const LOCAL_MAIL_LINE = 'mail, shown here for want of a mail server';

/** In development, without a mail server: one line with the link in the log; the whole message is shown at `/dev/mail`. */
export function createLocalSender({ log }: { log: Logger }): SendMail {
  return async ({ to, subject, text }) => {
    const link = /^https?:\/\/\S+$/m.exec(text)?.[0] ?? null;
    log.info({ to, subject, link }, LOCAL_MAIL_LINE);
    return { isKept: true };
  };
}
