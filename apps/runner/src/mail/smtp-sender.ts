import { createTransport } from 'nodemailer';
import type { SendMail } from './send-mail.ts';

export type SmtpSettings = {
  /** `smtp://user:password@host:port`, or `smtps://…` where the connection begins encrypted. */
  url: string;
  /** `Crucible <crucible@example.org>` */
  from: string;
};

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

/** Hands messages to a mail server, each over a connection of its own. */
export function createSmtpSender({ url, from }: SmtpSettings): SendMail {
  const transport = createTransport(
    {
      url,
      connectionTimeout: CONNECT_WITHIN_MS,
      greetingTimeout: CONNECT_WITHIN_MS,
      socketTimeout: ANSWER_WITHIN_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return async ({ to, subject, text }) => {
    // An address as an object is never taken apart at commas.
    await transport.sendMail({
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return { isKept: false };
  };
}
