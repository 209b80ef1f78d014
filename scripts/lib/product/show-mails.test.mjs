import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { LOCAL_MAIL_LINE } from '../../../apps/runner/src/mail/local-sender.ts';
import { showMails } from './show-mails.mjs';

it('tells of each mail with its link, and of nothing else in the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mails-'));
  const file = join(folder, 'runner.log');
  const line = (fields) => `${JSON.stringify({ level: 30, ...fields })}\n`;
  const mail = { to: 'ada@example.test', subject: 'Hello', link: 'http://localhost/x', msg: LOCAL_MAIL_LINE };
  writeFileSync(file, line({ msg: 'listening' }) + line(mail).slice(0, 40));
  const said = [];
  const stopping = new AbortController();
  const showing = showMails(file, { say: (text) => said.push(text), signal: stopping.signal });
  appendFileSync(file, line(mail).slice(40) + line({ ...mail, link: null }));
  await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 5_000 });
  stopping.abort();
  await showing;
  rmSync(folder, { recursive: true });
  expect(said).toEqual([
    'Mail to ada@example.test: Hello – http://localhost/x',
    'Mail to ada@example.test: Hello',
  ]);
});
