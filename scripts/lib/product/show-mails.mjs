import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 500;
const MAX_READ_BYTES = 1024 * 1024;
/** What apps/runner/src/mail/local-sender.ts writes for each mail. */
const MAIL_LINE = 'mail, shown here for want of a mail server';

/** Tells of mails that the runner would have sent, from what it adds to its log, until `signal` aborts. */
export async function showMails(logFile, { say, signal }) {
  const file = await open(logFile, 'r');
  const buffer = Buffer.alloc(MAX_READ_BYTES);
  let rest = '';
  try {
    while (!signal.aborted) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      const lines = (rest + buffer.toString('utf8', 0, bytesRead)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((text) => text.includes(MAIL_LINE))) say(describe(JSON.parse(line)));
      if (bytesRead < buffer.length) await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
  } finally {
    await file.close();
  }
}

function describe({ to, subject, link }) {
  return `Mail to ${to}: ${subject}${link === null ? '' : ` – ${link}`}`;
}
