import { gzipSync } from 'node:zlib';
import { ErrorBodySchema } from '@crucible/contracts/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { addBenchmark, openEvaluation, problemOf } from './evaluation-fixture.ts';

const MIB = 1024 * 1024;

let api: TestApi;
let student: SignedInVisitor;
let slug: string;

beforeAll(async () => {
  api = await startTestApi();
  const teacher = await signedIn(api, { role: 'teacher' });
  student = await signedIn(api);
  const problems = [problemOf('a'), problemOf('b', { split: 'private' })];
  ({ slug } = await addBenchmark(api, {
    owner: { personId: teacher.personId, role: 'teacher' },
    problems,
  }));
});
afterAll(() => api.stop());

const open = async () => {
  const actor = { personId: student.personId, role: 'student' as const };
  return (await openEvaluation(api, { actor, slug })).access.evaluationId;
};
const line = (key: string) => `${JSON.stringify({ task_id: key, completion: '' })}\n`;
const countOf = (evaluationId: string) => api.db.evaluationSample.count({ where: { evaluationId } });

async function upload(evaluationId: string, content: string | Blob) {
  const answer = await student.send(`/api/evaluations/${evaluationId}/samples`, content);
  const body: unknown = await answer.json();
  return { status: answer.status, body, issues: ErrorBodySchema.safeParse(body).data?.issues ?? [] };
}

describe('samples that a browser sends', () => {
  it('are taken, packed or not, and added to those that are there', async () => {
    const id = await open();
    expect(await upload(id, line('a'))).toMatchObject({ status: 200, body: { added: 1, total: 1 } });
    const packed = new Blob([gzipSync(line('a') + line('b'))]);
    expect(await upload(id, packed)).toMatchObject({ status: 200, body: { added: 2, total: 3 } });
  });

  it('are refused with the line that is wrong, none is taken, and they can be sent again', async () => {
    const id = await open();
    expect(await upload(id, line('a') + line('nowhere') + line('a'))).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_input',
        message: 'line 2: unknown task_id "nowhere"',
        issues: [{ path: 'line 2' }],
      },
    });
    expect(await countOf(id)).toBe(0);
    expect(await upload(id, line('a'))).toMatchObject({ status: 200 });
  });

  it('are answered while most of them are still on their way', async () => {
    const id = await open();
    const much = line('nowhere').repeat(30) + line('a').repeat((32 * MIB) / line('a').length);
    const { status, issues } = await upload(id, much);
    expect({ status, refused: issues.length }).toEqual({ status: 400, refused: 20 });
    expect(await countOf(id)).toBe(0);
  });

  it('come too late once the evaluation has begun', async () => {
    const id = await open();
    await api.db.evaluation.update({ where: { id }, data: { state: 'running' } });
    expect(await upload(id, line('a'))).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('are refused from a page of another site', async () => {
    const id = await open();
    const answer = await fetch(`${api.url}/api/evaluations/${id}/samples`, {
      method: 'POST',
      headers: {
        cookie: student.cookie,
        origin: 'https://elsewhere.test',
        'content-type': 'text/plain',
      },
      body: line('a'),
    });
    expect(answer.status).toBe(403);
    expect(await countOf(id)).toBe(0);
  });
});

it('results are a file to save, without what is withheld', async () => {
  const id = await open();
  await upload(id, line('a') + line('b'));
  await api.db.evaluationSample.updateMany({
    where: { evaluationId: id },
    data: { status: 'failed', message: 'LEAK', finishedAt: new Date() },
  });
  const answer = await student.get(`/api/evaluations/${id}/results.jsonl`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=.*\.jsonl/);
  const lines = (await answer.text()).trim().split('\n');
  expect(lines.map((text) => JSON.parse(text))).toEqual([
    { task_id: 'a', completion: '', result: 'failed: LEAK', passed: false },
  ]);
});
