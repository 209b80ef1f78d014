import type { MailMessage } from './mailer.ts';

/** Sends one message; rejects when that failed. `isKept` says that its text has to stay where people can read it. */
export type SendMail = (message: MailMessage) => Promise<{ isKept: boolean }>;
