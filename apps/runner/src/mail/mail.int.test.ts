import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { queueMail } from './queue-mail.ts';

/** On a machine that is busy things take their time. */
const PATIENT = { timeout: 20_000 };

type Received = { from: string; to: string[]; data: string };

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A mail server that keeps what it gets, and refuses the first `refusals` messages for the moment. */
async function startMailServer(refusals: number = 0): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  let left = refusals;
  const server = new SMTPServer({
    authMethods: ['PLAIN'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'crucible' && password === 'secret'
        ? done(null, { user: username })
        : done(new Error('Who are you?')),
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(Buffer.from(chunk));
      left -= 1;
      if (left >= 0) return done(Object.assign(new Error('Try later'), { responseCode: 451 }));
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      received.push({
        from,
        to: envelope.rcptTo.map(({ address }) => address),
        data: Buffer.concat(chunks).toString('utf8'),
      });
      return done();
    },
    disabledCommands: ['STARTTLS'],
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://crucible:secret@127.0.0.1:${port}`, received };
}

async function start(url: string): Promise<TestApi> {
  const smtp = { url, from: 'Crucible <crucible@example.test>' };
  const api = await startTestApi({ mail: { smtp, isShownLocally: true } });
  stops.push(() => api.stop());
  return api;
}

/** What a page gets whose own name was made to mean this machine. */
function statusUnder(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/dev/mail`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

const MESSAGE = { to: 'ada@example.test', subject: 'Grüße', text: 'Follow this:\n\nhttp://x.test/secret\n' };

describe('a mail', () => {
  it('reaches the mail server, once, and what it said is forgotten', async () => {
    const { url, received } = await startMailServer();
    const api = await start(url);
    await api.db.$transaction((tx) => queueMail(tx, MESSAGE));
    await vi.waitFor(() => expect(received).toHaveLength(1), PATIENT);
    expect(received[0]).toMatchObject({ from: 'crucible@example.test', to: ['ada@example.test'] });
    expect(received[0]?.data).toContain('http://x.test/secret');
    await vi.waitFor(async () => {
      expect(await api.db.mail.findFirst()).toMatchObject({ text: '', sentAt: expect.any(Date) });
    }, PATIENT);
    expect(await api.db.job.count({ where: { kind: 'mail' } })).toBe(0);
    expect((await fetch(`${api.url}/dev/mail`)).status).toBe(404);
  });

  it('is tried again when the mail server does not take it', async () => {
    const { url, received } = await startMailServer(1);
    const api = await start(url);
    await api.db.$transaction((tx) => queueMail(tx, MESSAGE));
    await vi.waitFor(() => expect(received).toHaveLength(1), PATIENT);
    await vi.waitFor(async () => expect((await api.db.mail.findFirst())?.sentAt).not.toBeNull(), PATIENT);
  });

  it('is not sent when what it tells of did not happen', async () => {
    const { url, received } = await startMailServer();
    const api = await start(url);
    const failing = api.db.$transaction(async (tx) => {
      await queueMail(tx, MESSAGE);
      throw new Error('It did not happen.');
    });
    await expect(failing).rejects.toThrow('It did not happen.');
    await api.db.$transaction((tx) => queueMail(tx, { ...MESSAGE, to: 'bob@example.test' }));
    await vi.waitFor(() => expect(received).toHaveLength(1), PATIENT);
    expect(received[0]?.to).toEqual(['bob@example.test']);
  });

  it('cannot name more people, or headers, than were meant', async () => {
    const { url, received } = await startMailServer();
    const api = await start(url);
    const subject = 'Hello\r\nBcc: eve@example.test';
    await api.db.$transaction((tx) => queueMail(tx, { ...MESSAGE, subject }));
    await vi.waitFor(() => expect(received).toHaveLength(1), PATIENT);
    expect(received[0]?.to).toEqual(['ada@example.test']);
    expect(received[0]?.data).not.toMatch(/^Bcc:/m);
  });
});

describe('/dev/mail', () => {
  it('shows mails to this machine, where there is no mail server', async () => {
    const api = await startTestApi();
    stops.push(() => api.stop());
    await api.db.$transaction((tx) => queueMail(tx, MESSAGE));
    await vi.waitFor(async () => expect((await api.db.mail.findFirst())?.sentAt).not.toBeNull(), PATIENT);
    const page = await fetch(`${api.url}/dev/mail`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<a href="http://x.test/secret">');
    const fromElsewhere = await fetch(`${api.url}/dev/mail`, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(fromElsewhere.status).toBe(404);
    expect(await statusUnder(api.url, 'rebound.example')).toBe(404);
  });

  it('shows nothing in production', async () => {
    const api = await startTestApi({ mail: { smtp: null, isShownLocally: false } });
    stops.push(() => api.stop());
    await api.db.$transaction((tx) => queueMail(tx, MESSAGE));
    await vi.waitFor(
      async () => expect((await api.db.mail.findFirst())?.lastError).toMatch(/SMTP_URL/),
      PATIENT,
    );
    expect((await fetch(`${api.url}/dev/mail`)).status).toBe(404);
  });
});
