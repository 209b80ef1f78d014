import { RunSchema } from '@crucible/contracts/run';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { change } from '../api/asking-fixture.ts';
import { member, openCourse } from '../api/course-fixture.ts';
import type { TestCourse } from '../api/course-fixture.ts';
import { startEngineApi } from '../api/doors/engine-api-fixture.ts';
import type { EngineApi } from '../api/doors/engine-api-fixture.ts';
import { signedIn } from '../api/signed-in-fixture.ts';
import { publishDraft } from '../assignments/assignment-fixture.ts';
import { until } from '../queue/queue-fixture.ts';
import { handIn, RIGHT, SUM } from './submissions-fixture.ts';

const STUDENTS = 30;
const RUNS = 6;

let api: EngineApi;
let course: TestCourse;

beforeAll(async () => {
  api = await startEngineApi();
  course = await openCourse(api);
});
afterAll(() => api.stop());

it(`grades what ${STUDENTS} students hand in at once, and lets those who press Run go first`, async () => {
  const { courseId } = course;
  const assignmentId = await publishDraft(course, { content: SUM });
  const students = await Promise.all(
    Array.from({ length: STUDENTS }, (_, index) =>
      member(api, { courseId, role: 'student', name: `Student ${index}` }),
    ),
  );
  const runner = await signedIn(api, { name: 'Somebody else' });
  const submissions = await Promise.all(students.map((one) => handIn(one, assignmentId, { code: RIGHT })));
  expect(new Set(submissions.map(({ id }) => id)).size).toBe(STUDENTS);

  const waitsMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const created = RunSchema.parse(
      await change(runner, 'runs.create', {
        ...{ language: 'python', files: [{ path: 'main.py', content: 'print("hello")' }] },
      }),
    );
    const waiting = await api.db.job.count({ where: { kind: 'grading', lockedBy: null } });
    await until(
      async () => (await api.db.run.count({ where: { id: created.id, firstOutputAt: { not: null } } })) > 0,
    );
    const { createdAt, firstOutputAt } = await api.db.run.findUniqueOrThrow({ where: { id: created.id } });
    waitsMs.push((firstOutputAt?.getTime() ?? 0) - createdAt.getTime());
    const begunBefore = await api.db.gradingRun.count({
      where: { assignmentId, startedAt: { gt: createdAt, lt: firstOutputAt ?? createdAt } },
    });
    // Whoever presses Run does not wait for those who were there before.
    if (waiting > 8) expect(begunBefore).toBeLessThan(waiting);
  }
  await until(async () => (await api.db.job.count({ where: { kind: 'grading' } })) === 0);

  const graded = await api.db.submission.findMany({
    where: { assignmentId },
    include: { currentGrading: true },
  });
  expect(graded).toHaveLength(STUDENTS);
  for (const { currentGrading } of graded)
    expect(currentGrading).toMatchObject({ points: 10, status: 'graded' });
  const lasted = graded.map(
    ({ createdAt, currentGrading }) => (currentGrading?.finishedAt?.getTime() ?? 0) - createdAt.getTime(),
  );
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${STUDENTS} submissions at once: all graded after ${seconds(Math.max(...lasted))}; ` +
      `first output of ${RUNS} runs meanwhile after ${waitsMs.map(seconds).join(', ')}\n`,
  );
}, 120_000);
