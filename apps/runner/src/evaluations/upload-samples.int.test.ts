import { gzipSync } from 'node:zlib';
import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../people/actor.ts';
import {
  addBenchmark,
  addPerson,
  linesOf,
  openEvaluation,
  operationDeps,
  problemOf,
} from './evaluation-fixture.ts';
import { uploadSamples } from './upload-samples.ts';

const LINES = 100_000;
const BAD_LINE = 73_112;
const MIB = 2 ** 20;

let database: TestDatabase;
let db: Db;
let actor: Actor;
let slug: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  actor = await addPerson({ db });
  const problems = Array.from({ length: 100 }, (_, index) => problemOf(`P/${index}`));
  ({ slug } = await addBenchmark({ db }, { owner: actor, problems }));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

/** About a kilobyte each, of which none equals another. */
function* samples(count: number, wrongAt?: number) {
  for (let line = 1; line <= count; line += 1)
    yield {
      task_id: line === wrongAt ? 'P/nowhere' : `P/${line % 100}`,
      completion: `    return ${line}  # ${'x'.repeat(900)}\n`,
    };
}

/** The most memory that was in use beyond what there was before. */
async function peakWhile(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage().rss - before)), 20);
  await work().finally(() => clearInterval(looking));
  return most;
}

const open = async () => (await openEvaluation({ db }, { actor, slug })).access;
const countOf = (evaluationId: string) => db.evaluationSample.count({ where: { evaluationId } });

describe(`${LINES} samples`, () => {
  it(`with a wrong line ${BAD_LINE} are not taken, and the line is named`, async () => {
    const access = await open();
    const upload = uploadSamples(operationDeps({ db }), { access, bytes: linesOf(samples(LINES, BAD_LINE)) });
    await expect(upload).rejects.toMatchObject({
      code: 'invalid_input',
      userMessage: `line ${BAD_LINE}: unknown task_id "P/nowhere"`,
      issues: [{ path: `line ${BAD_LINE}` }],
    });
    expect(await countOf(access.evaluationId)).toBe(0);
    const { total, state } = await db.evaluation.findUniqueOrThrow({ where: { id: access.evaluationId } });
    expect({ total, state }).toEqual({ total: 0, state: 'open' });
  }, 60_000);

  it('are taken in memory for a few batches, and one more is refused', async () => {
    const access = await open();
    const deps = operationDeps({ db });
    const peak = await peakWhile(() => uploadSamples(deps, { access, bytes: linesOf(samples(LINES)) }));
    process.stdout.write(
      `${LINES} samples (${LINES / 1000} MB): ${Math.round(peak / MIB)} MiB more in use at most\n`,
    );
    expect(peak).toBeLessThan(400 * MIB);
    expect(await countOf(access.evaluationId)).toBe(LINES);
    const last = await db.evaluationSample.findFirst({
      where: { evaluationId: access.evaluationId, line: LINES - 1 },
    });
    expect(last).toMatchObject({ problemPosition: 0, sampleIndex: 999 });
    await expect(uploadSamples(deps, { access, bytes: linesOf(samples(1)) })).rejects.toMatchObject({
      code: 'payload_too_large',
    });
    expect(await countOf(access.evaluationId)).toBe(LINES);
  }, 90_000);
});

it('goes on behind those that are there, packed or not', async () => {
  const access = await open();
  const deps = operationDeps({ db });
  await uploadSamples(deps, { access, bytes: linesOf(samples(3)) });
  const packed = gzipSync(`${JSON.stringify({ task_id: 'P/1', completion: '\u0000', model: 'kept' })}\n`);
  const bytes = (async function* () {
    yield packed;
  })();
  expect(await uploadSamples(deps, { access, bytes })).toEqual({ added: 1, total: 4 });
  const row = await db.evaluationSample.findFirstOrThrow({
    where: { evaluationId: access.evaluationId, line: 3 },
  });
  expect(row).toMatchObject({
    ...{ problemPosition: 1, sampleIndex: 1 },
    record: { completion: '\u0000', model: 'kept' },
  });
});

it.each([
  ['nothing', ''],
  ['no JSON', '{"task_id": "P/1"\n'],
  ['no program', '{"task_id": "P/1"}\n'],
  ['no task', '{"completion": ""}\n'],
  ['a cost that is none', '{"task_id": "P/1", "completion": "", "cost": -1}\n'],
])('refuses %s', async (_what, text) => {
  const access = await open();
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  await expect(uploadSamples(operationDeps({ db }), { access, bytes })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  expect(await countOf(access.evaluationId)).toBe(0);
});
