import type { Logger } from '../lib/logger.ts';
import { createLocalSender } from './local-sender.ts';
import { sendNothing } from './no-sender.ts';
import type { SendMail } from './send-mail.ts';
import { createSmtpSender } from './smtp-sender.ts';
import type { SmtpSettings } from './smtp-sender.ts';

export type MailSettings = {
  /** The mail server; null where there is none. */
  smtp: SmtpSettings | null;
  /** Whether mails are shown on this machine where there is no mail server: never in production. */
  isShownLocally: boolean;
};

export function chooseSender({ log }: { log: Logger }, { smtp, isShownLocally }: MailSettings): SendMail {
  if (smtp !== null) return createSmtpSender(smtp);
  return isShownLocally ? createLocalSender({ log }) : sendNothing;
}
