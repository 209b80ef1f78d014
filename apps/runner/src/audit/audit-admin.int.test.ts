import type { AdminAuditPage, AuditCheck, AuditEvent } from '@crucible/contracts/audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { hashEvent } from './chain/hash-event.ts';

let api: TestApi;
let admin: SignedInVisitor;

beforeAll(async () => {
  api = await startTestApi();
  admin = await signedIn(api, { role: 'admin', name: 'Ada' });
});
afterAll(() => api.stop());

const list = async (query: object) => (await admin.query('audit.list', query)).data as AdminAuditPage;

async function download(file: string): Promise<string> {
  const answer = await fetch(`${api.url}/api/admin/${file}`, { headers: { cookie: admin.cookie } });
  expect(answer.status).toBe(200);
  return answer.text();
}

it('finds events by what was done, by whom, to whom, when, and by words', async () => {
  const student = await signedIn(api);
  const { personId } = student;
  await admin.mutate('people.setRole', { personId, role: 'teacher' });
  await admin.mutate('people.ban', { personId });
  const of = async (query: object) => (await list(query)).events.map(({ action }) => action);
  expect(await of({ about: personId })).toEqual(['person.banned', 'person.role_changed']);
  expect(await of({ about: personId, action: 'person.banned' })).toEqual(['person.banned']);
  expect(await of({ person: personId })).toEqual([]);
  expect(await of({ subject: personId, group: 'runs' })).toEqual([]);
  expect(await of({ subject: personId, group: 'people', text: 'TEACHER' })).toEqual(['person.role_changed']);
  expect(await of({ subject: personId, text: '100%' })).toEqual([]);
  const soon = new Date(Date.now() + 60_000).toISOString();
  expect(await of({ subject: personId, from: soon })).toEqual([]);
  expect(await of({ subject: personId, until: soon })).toHaveLength(2);
  expect((await list({ subject: personId })).names).toMatchObject({ [admin.personId]: 'Ada' });
  expect((await admin.query('audit.list', { text: 'a\u0000b' })).error?.code).toBe('invalid_input');
});

it('exports what the filter lets through; each line can be hashed again', async () => {
  await api.db.auditEvent.create({
    data: { action: 'person.invited', instance: '=1+1', subjectId: 'exported', detail: { a: 'x,"y"' } },
  });
  await admin.mutate('audit.check', {});
  const lines = (await download('audit.jsonl?subject=exported')).trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  const event = JSON.parse(lines[0] ?? '') as AuditEvent;
  expect(event).toMatchObject({ subjectId: 'exported', detail: { a: 'x,"y"' } });
  expect(hashEvent(event)).toBe(event.hash);
  const csv = (await download('audit.csv?subject=exported')).split('\r\n');
  expect(csv[0]).toMatch(/^id,at,action,/);
  expect(csv[1]).toContain("'=1+1");
  expect(csv).toHaveLength(3);
  expect((await list({ action: 'audit.exported' })).events).toHaveLength(2);
});

it('exports more than one page, and all of them once', async () => {
  await api.db.auditEvent.createMany({
    data: Array.from({ length: 2_100 }, () => ({ action: 'run.created', instance: 'many' })),
  });
  const lines = (await download('audit.jsonl?text=many&action=run.created')).trimEnd().split('\n');
  expect(new Set(lines.map((line) => (JSON.parse(line) as AuditEvent).id)).size).toBe(2_100);
});

it('checks the chain for an admin, and remembers what it found', async () => {
  const checked = (await admin.mutate('audit.check', {})).data as AuditCheck;
  expect(checked).toMatchObject({ isIntact: true, firstProblem: null });
  expect((await admin.query('audit.lastCheck')).data).toEqual(checked);
});
