import { BenchmarkVersionSchema } from '@crucible/contracts/benchmark';
import { BenchmarkProblemSchema } from '@crucible/contracts/benchmark-problem';
import { NewApiKeySchema } from '@crucible/contracts/api-key';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi } from '../api/api-fixture.ts';
import type { TestApi } from '../api/api-fixture.ts';
import { createProgram } from '../api/rest/program-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import type { SignedInVisitor } from '../api/signed-in-fixture.ts';
import { asItSays, CHECK_CATALOG, playedHarness } from '../evaluations/evaluation-fixture.ts';
import { scriptedExecutor } from '../runs/runs-fixture.ts';
import { EVAL_PLUS_PROBLEMS } from '../verify-benchmark/eval-plus-fixture.ts';

let api: Omit<TestApi, 'executor'>;
let teacher: SignedInVisitor;

beforeAll(async () => {
  const executor = scriptedExecutor(playedHarness(asItSays));
  api = await startApi({ executor, catalog: CHECK_CATALOG, settings: {} });
  teacher = await signedIn(api, { role: 'teacher' });
});
afterAll(() => api.stop());

const FILE = EVAL_PLUS_PROBLEMS.map((problem) => `${JSON.stringify(problem)}\n`).join('');

async function importInto(slug: string, sent: { format: string; content: Uint8Array; settings?: object }) {
  await teacher.mutate('benchmarks.create', { slug, name: slug });
  const content = Buffer.from(sent.content).toString('base64');
  const answer = await teacher.mutate('benchmarks.importVersion', { ...sent, slug, content });
  return BenchmarkVersionSchema.parse(answer.data);
}

async function problemsOf(slug: string) {
  const { data } = await teacher.query('benchmarks.problems', { slug, versionNumber: 1 });
  return z.array(BenchmarkProblemSchema).parse(data);
}

const fetchZip = async (slug: string) => {
  const answer = await teacher.get(`/api/benchmarks/${slug}/versions/1/benchmark.zip`);
  expect(answer.headers.get('content-disposition')).toContain(`${slug}-1.zip`);
  return Buffer.from(await answer.arrayBuffer());
};

describe('a version of a benchmark', () => {
  it('can be carried to another installation with all that belongs to it', async () => {
    const settings = { limits: { wallMs: 4_000 }, privateProblems: ['Own/flip'] };
    const first = await importInto('from', { format: 'evalplus', content: Buffer.from(FILE), settings });
    const content = await fetchZip('from');
    const second = await importInto('to', { format: 'crucible', content });
    expect(second.contentHash).toBe(first.contentHash);
    expect(second).toMatchObject({ limits: first.limits, privateProblems: 1, problems: 5 });
    expect(await problemsOf('to')).toEqual(await problemsOf('from'));
    const { data } = await teacher.mutate('benchmarks.previewImport', {
      ...{ slug: 'to', format: 'crucible', content: content.toString('base64') },
    });
    expect(data).toMatchObject({ problems: { length: 5 }, kinds: [{ name: 'function', count: 5 }] });
  });

  it('is the same archive for programs', async () => {
    const made = await teacher.mutate('apiKeys.create', { name: 'k', scopes: ['evaluations'] });
    const program = createProgram(api.url, NewApiKeySchema.parse(made.data).secret);
    const answer = await program.get('/benchmarks/from/versions/1/benchmark.zip');
    expect(answer.status).toBe(200);
  });

  it('is refused with a sentence when the folder is none', async () => {
    const content = Buffer.from('PK').toString('base64');
    const answer = await teacher.mutate('benchmarks.importVersion', {
      slug: 'to',
      format: 'crucible',
      content,
    });
    expect(answer.error).toMatchObject({ code: 'invalid_input' });
  });

  it('can be asked for in languages that there are', async () => {
    const settings = { language: 'nothing' };
    const answer = await teacher.mutate('benchmarks.importVersion', {
      ...{ slug: 'to', format: 'evalplus', settings, content: Buffer.from(FILE).toString('base64') },
    });
    expect(answer.error).toMatchObject({ code: 'language_unknown' });
  });
});
