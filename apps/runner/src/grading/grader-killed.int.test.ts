import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createDb } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import { afterEach, expect, it } from 'vitest';
import { createClass } from '../gradebook/class-fixture.ts';
import { newId } from '../lib/ids.ts';
import { until } from '../queue/queue-fixture.ts';
import { createGrading } from './create-grading.ts';
import { contentOf } from './grading-fixture.ts';
import { GRADING_PRIORITY } from './grading-job.ts';

const CHILD = fileURLToPath(new URL('./grading-child-fixture.ts', import.meta.url));
const SUBMISSIONS = 12;
const TESTS = ['a', 'b', 'c'];
const children: ChildProcess[] = [];

function startChild(url: string): ChildProcess {
  const child = spawn(process.execPath, [CHILD, url], { stdio: 'inherit' });
  children.push(child);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

afterEach(() => Promise.all(children.map(kill)));

it(`loses and doubles none of ${SUBMISSIONS} gradings when the grader is killed in the middle of them`, async () => {
  const database = await createTestDatabase();
  const db = createDb(database.url);
  const course = await createClass(db);
  const { id: assignmentId } = await course.addAssignment();
  const versionId = newId();
  const content = contentOf({
    tests: TESTS.map((id) => ({ kind: 'io', id, name: id, stdin: id, expected: id })),
  });
  await db.assignmentVersion.create({
    data: { ...{ id: versionId, assignmentId, number: 2, contentHash: '', content }, maxPoints: 3 },
  });
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, index) => course.addStudent(`Student ${index}`)),
  );
  for (let index = 0; index < SUBMISSIONS; index += 1) {
    const personId = people[index % people.length] ?? '';
    const submissionId = newId();
    const number = 1 + Math.floor(index / people.length);
    await db.$transaction(async (tx) => {
      await tx.submission.create({
        data: {
          ...{ id: submissionId, assignmentId, personId, versionId, number, language: 'python' },
          files: [{ path: 'main.py', content: '' }],
        },
      });
      const priority = GRADING_PRIORITY;
      await createGrading(tx, {
        submissionId,
        assignmentId,
        personId,
        versionId,
        reason: 'submitted',
        priority,
      });
    });
  }
  const graded = () => db.gradingRun.count({ where: { status: 'graded' } });

  const first = startChild(database.url);
  await until(
    async () => (await graded()) > 2 && (await db.gradingRun.count({ where: { status: 'running' } })) > 2,
  );
  await kill(first);
  expect(await graded()).toBeLessThan(SUBMISSIONS);
  startChild(database.url);
  await until(async () => (await graded()) === SUBMISSIONS);

  const rows = await db.submission.findMany({
    include: { currentGrading: { include: { results: true } }, gradingRuns: true },
  });
  for (const { currentGrading, gradingRuns } of rows) {
    expect(gradingRuns).toHaveLength(1);
    expect(currentGrading).toMatchObject({ points: 3, maxPoints: 3, costsAttempt: true });
    expect(currentGrading?.results.map(({ testId }) => testId).toSorted()).toEqual(TESTS);
  }
  expect(await db.gradingRun.count({ where: { attempt: 2 } })).toBeGreaterThan(0);
  expect(await db.job.count()).toBe(0);
  await Promise.all(children.map(kill));
  await db.$disconnect();
  await database.drop();
}, 120_000);
