import type { SendMail } from './send-mail.ts';

/** In production, without a mail server: nothing can be sent, and nothing that it says may be shown. */
export const sendNothing: SendMail = async () => {
  throw new Error('SMTP_URL is not set: there is no mail server.');
};
