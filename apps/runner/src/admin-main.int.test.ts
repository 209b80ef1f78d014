import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('admin-main.ts', import.meta.url));

async function run(env: Record<string, string>, args: string[], stdin: string = '') {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
  child.stdin.end(stdin);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { out, err, code };
}

it('makes admins, by a link or with a password or of whoever has an account, and checks the audit trail', async () => {
  const { url, drop } = await createTestDatabase();
  const db = createDb(url);
  const env = {
    DATABASE_URL: url,
    SESSION_SECRET: 'a secret of forty characters, more or less',
    IMAGE_CATALOG: '/nowhere/images.json',
    PUBLIC_URL: 'https://crucible.example.test',
  };
  try {
    const first = await run(env, ['First@example.test']);
    expect(first.out).toMatch(/^first@example\.test is an admin now, with a new account\.$/m);
    expect(first.out).toMatch(/^https:\/\/crucible\.example\.test\/invitation\?token=[\w-]{32}$/m);
    const second = await run(env, ['--password-stdin', 'second@example.test'], 'a long password\n');
    expect(second).toMatchObject({ code: 0, out: expect.not.stringContaining('token') });
    await db.person.create({ data: { id: 'x'.repeat(21), email: 'third@example.test', role: 'student' } });
    await run(env, ['third@example.test']);
    const admins = await db.person.findMany({ where: { role: 'admin' }, include: { accounts: true } });
    const ways = new Map(admins.map(({ email, accounts }) => [email, accounts.length]));
    expect(Object.fromEntries(ways)).toEqual({
      'first@example.test': 0,
      'second@example.test': 1,
      'third@example.test': 0,
    });
    expect((await run(env, ['--password-stdin', 'x@example.test'], 'short')).code).toBe(2);
    expect((await run(env, ['nobody'])).err).toMatch(/^Say whom/);

    const intact = await run(env, ['check-audit']);
    expect(intact).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^The audit trail is intact: [1-9]/),
    });
    await db.$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only`;
    await db.$executeRaw`UPDATE audit_event SET person_id = 'eve' WHERE id = 1`;
    const altered = await run(env, ['check-audit']);
    expect(altered.code).toBe(1);
    expect(altered.out).toMatch(/^First, an event is not what was sealed, at place 1 \(event 1\)\.$/m);
  } finally {
    await db.$disconnect();
    await drop();
  }
});
