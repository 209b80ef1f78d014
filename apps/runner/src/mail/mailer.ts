/** What is told to somebody by mail: plain text, with at most one link, which stands in a line of its own. */
export type MailMessage = { to: string; subject: string; text: string };

/** Takes a message to be sent soon; it is stored by then, and survives whatever happens to this process. */
export type Mailer = (message: MailMessage) => Promise<void>;
