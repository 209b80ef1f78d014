import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyReport } from '../executor/empty-result.ts';
import type { ExecutionResult } from '../executor/executor.ts';
import { createClass } from '../gradebook/class-fixture.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';
import { startRunner } from '../runs/runs-fixture.ts';
import type { Runner } from '../runs/runs-fixture.ts';
import { createGrading } from './create-grading.ts';
import { createGradingEvents } from './grading-events.ts';
import { createGradingWorker } from './create-grading-worker.ts';
import { contentOf, MAX_LIMITS } from './grading-fixture.ts';
import { GRADING_PRIORITY } from './grading-job.ts';

let database: TestDatabase;
let runner: Runner;
let worker: ReturnType<typeof createGradingWorker>;
/** What becomes of the next executions; those after them are fine. */
const outcomes: Partial<ExecutionResult>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  runner = await startRunner({
    url: database.url,
    // The engine is played: what it does when it fails cannot be had of a real one at will.
    script: async ({ emit }) => {
      const failure = outcomes.shift();
      if (failure !== undefined) return failure;
      const step = { step: 'run', casePosition: 0 } as const;
      const report = { ...emptyReport('completed'), exitCode: 0 };
      await emit({ type: 'step-started', ...step, isolation: 'standard' });
      await emit({ type: 'output', ...step, stream: 'stdout', data: Buffer.from('1') });
      await emit({ type: 'step-ended', ...step, report });
      return { ...report, cases: [report], sandboxes: 1 };
    },
  });
  const { deps } = runner;
  worker = createGradingWorker(
    {
      ...deps,
      events: createGradingEvents({ listener: deps.listener, processId: deps.instance }),
      maxLimits: MAX_LIMITS,
    },
    { workerId: 'grader', concurrency: 1 },
  );
  worker.start();
});

afterAll(async () => {
  await worker.stop(0);
  await runner.stop();
  await database.drop();
});

async function grade() {
  const { db } = runner.deps;
  const course = await createClass(db);
  const { id: assignmentId } = await course.addAssignment();
  const personId = await course.addStudent('Student');
  const content = contentOf({ tests: [{ kind: 'io', id: 'one', name: 'One', expected: '1' }] });
  const [versionId, submissionId] = [newId(), newId()];
  await db.assignmentVersion.create({
    data: { ...{ id: versionId, assignmentId, number: 2, contentHash: '', content }, maxPoints: 1 },
  });
  const { id } = await db.$transaction(async (tx) => {
    await tx.submission.create({
      data: {
        ...{ id: submissionId, assignmentId, personId, versionId, number: 1, language: 'python' },
        files: [{ path: 'main.py', content: '' }],
      },
    });
    const row = { submissionId, assignmentId, personId, versionId, priority: GRADING_PRIORITY };
    return createGrading(tx, { ...row, reason: 'submitted' });
  });
  await until(async () => (await db.job.count({ where: { subjectId: id } })) === 0);
  return db.gradingRun.findUniqueOrThrow({ where: { id }, include: { results: true, currentOf: true } });
}

const FAILED: Partial<ExecutionResult> = { status: 'internal_error', internalCause: 'played' };

it('stores what came of it, by what it was graded, and lets it count', async () => {
  const row = await grade();
  expect(row).toMatchObject({ status: 'graded', points: 1, costsAttempt: true, attempt: 1 });
  expect(row.limits).toMatchObject({ wallMs: 10_000 });
  expect(row.images).toEqual([{ name: 'python', digest: expect.stringContaining('sha256:') }]);
  expect(row.currentOf).not.toBeNull();
});

it('tries again when something of ours has failed', async () => {
  outcomes.push(FAILED);
  expect(await grade()).toMatchObject({ status: 'graded', points: 1, attempt: 2 });
});

it('does not count tries for which the engine was away', async () => {
  outcomes.push(...Array.from({ length: 4 }, () => ({ ...FAILED, engineAway: true })));
  expect(await grade()).toMatchObject({ status: 'graded', points: 1, attempt: 5 });
});

it('gives up at last, which costs the person nothing and counts for nothing', async () => {
  outcomes.push(FAILED, FAILED, FAILED);
  const row = await grade();
  expect(row).toMatchObject({ status: 'internal_error', points: null, costsAttempt: false, attempt: 3 });
  expect(row).toMatchObject({ internalCause: 'played', results: [], currentOf: null });
});
