import type { SampleStatus } from '@crucible/contracts/evaluation-sample';
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
import { getComparison } from './get-comparison.ts';
import type { EvaluationAccess } from './require-evaluation-access.ts';
import { uploadSamples } from './upload-samples.ts';

const KEYS = ['a', 'b', 'secret'];

let database: TestDatabase;
let deps: { db: Db };
let keeper: Actor;
let student: Actor;
let slug: string;

beforeAll(async () => {
  database = await createTestDatabase();
  deps = { db: createDb(database.url) };
  [keeper, student] = await Promise.all([addPerson(deps), addPerson(deps, 'student')]);
  ({ slug } = await benchmark());
});
afterAll(async () => {
  await deps.db.$disconnect();
  await database.drop();
});

const benchmark = (more = {}) => {
  const problems = KEYS.map((key) =>
    problemOf(key, { split: key === 'secret' ? 'private' : 'public', ...more }),
  );
  return addBenchmark(deps, { owner: keeper, problems });
};

/** An evaluation with a sample a problem, which ended like this. */
async function measured(
  actor: Actor,
  statuses: (SampleStatus | null)[],
  by = slug,
): Promise<EvaluationAccess> {
  const { access } = await openEvaluation(deps, { actor, slug: by });
  const samples = KEYS.map((key) => ({ task_id: key, completion: key }));
  await uploadSamples(operationDeps(deps), { access, bytes: linesOf(samples) });
  const { evaluationId } = access;
  for (const [problemPosition, status] of statuses.entries())
    await deps.db.evaluationSample.updateMany({
      where: { evaluationId, problemPosition },
      data: { status },
    });
  return { ...access, isKeeper: actor === keeper };
}

const compare = (access: EvaluationAccess, other: EvaluationAccess, actor = keeper) =>
  getComparison(deps, { access, otherId: other.evaluationId, actor });
const outcomes = async (...args: Parameters<typeof compare>) =>
  (await compare(...args)).problems.map(({ key, outcome }) => `${key} ${outcome}`);

describe('two evaluations of one version', () => {
  it('are compared problem by problem', async () => {
    const first = await measured(keeper, ['passed', 'failed', 'time_limit']);
    const second = await measured(student, ['crashed', 'passed', 'no_result']);
    expect(await outcomes(first, second)).toEqual(['a won', 'b lost', 'secret both_failed']);
    expect(await compare(first, second)).toMatchObject({ test: { method: 'exact', pValue: 1 } });
  });

  it('decide nothing where a sample has not run, or failed by our fault', async () => {
    const first = await measured(keeper, ['passed', 'passed', 'passed']);
    const second = await measured(keeper, [null, 'internal_error', 'passed']);
    expect(await outcomes(first, second)).toEqual(['a undecided', 'b undecided', 'secret both_passed']);
  });

  it('tell nothing of private problems to whoever does not keep the benchmark', async () => {
    const first = await measured(student, ['passed', 'passed', 'passed']);
    const second = await measured(student, ['failed', 'passed', 'failed']);
    expect(await outcomes(first, second, student)).toEqual(['a won', 'b both_passed']);
    expect(JSON.stringify(await compare(first, second, student))).not.toContain('secret');
  });
});

it('an evaluation of somebody else is not there', async () => {
  const own = await measured(student, ['passed', 'passed', 'passed']);
  const other = await measured(keeper, ['passed', 'passed', 'passed']);
  await expect(compare(own, other, student)).rejects.toMatchObject({ code: 'not_found' });
});

it('an evaluation by other problems is refused, and one by the same in another benchmark is not', async () => {
  const own = await measured(keeper, ['passed', 'passed', 'passed']);
  const changed = await measured(
    keeper,
    ['passed', 'passed', 'passed'],
    (await benchmark({ prompt: '#\n' })).slug,
  );
  await expect(compare(own, changed)).rejects.toMatchObject({
    code: 'invalid_input',
    userMessage: expect.stringContaining('different versions'),
  });
  const copy = await measured(keeper, ['failed', 'passed', 'passed'], (await benchmark()).slug);
  expect(await outcomes(own, copy)).toEqual(['a won', 'b both_passed', 'secret both_passed']);
});
