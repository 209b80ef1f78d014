import { createDb } from '@crucible/db';
import type { Db } from '@crucible/db';
import { createTestDatabase } from '@crucible/db/testing';
import type { TestDatabase } from '@crucible/db/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../lib/ids.ts';
import { createLogger } from '../lib/logger.ts';
import { createPostgresPool } from '../lib/postgres-pool.ts';
import { createClass } from './class-fixture.ts';
import { getGradebook } from './get-gradebook.ts';

const NOW = new Date('2026-05-10T12:00:00Z');
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000);

let database: TestDatabase;
let pool: Pool;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPostgresPool({ url: database.url, max: 5, log: createLogger('silent') });
  db = createDb(pool);
});

afterAll(async () => {
  await db.$disconnect();
  await pool.end();
  await database.drop();
});

const deps = () => ({ db, pool, clock: { now: () => NOW } });
const cellsOf = async (courseId: string, personId: string) => {
  const { students } = await getGradebook(deps(), { courseId });
  return students.find((student) => student.personId === personId)?.cells ?? [];
};

describe('getGradebook', () => {
  it('says how everybody stands, by name', async () => {
    const course = await createClass(db);
    const [zoe, ada] = [await course.addStudent('Zoe'), await course.addStudent('Ada')];
    const due = await course.addAssignment({ dueAt: hours(-1), title: 'Due' });
    const open = await course.addAssignment({ dueAt: hours(1), points: 100, title: 'Open' });
    await due.handIn(ada, { points: 7.5, createdAt: hours(-2) });
    await open.handIn(ada, { points: 5, maxPoints: 10, createdAt: hours(-2) });
    await open.handIn(zoe);
    const { students, assignments } = await getGradebook(deps(), { courseId: course.courseId });
    expect(assignments.map(({ title, maxPoints }) => [title, maxPoints])).toEqual([
      ['Due', 10],
      ['Open', 100],
    ]);
    expect(students.map(({ name, points, maxPoints }) => [name, points, maxPoints])).toEqual([
      ['Ada', 57.5, 110],
      ['Zoe', 0, 10],
    ]);
    expect(students.map(({ cells }) => cells.map(({ state, points }) => [state, points]))).toEqual([
      [
        ['graded', 7.5],
        ['graded', 50],
      ],
      [
        ['missing', 0],
        ['ungraded', null],
      ],
    ]);
  });

  it('takes off what is late by the dates of the person, and of the section', async () => {
    const course = await createClass(db);
    const section = await course.addSection('Evening');
    const people = [
      await course.addStudent('All'),
      await course.addStudent('Section', section),
      await course.addStudent('Person', section),
    ];
    const task = await course.addAssignment({ dueAt: hours(-30), latePercentPerDay: 10, counted: 'latest' });
    for (const person of people) await task.handIn(person, { points: 10, createdAt: hours(-1) });
    await db.assignmentOverride.createMany({
      data: [
        { id: newId(), assignmentId: task.id, sectionId: section, dueAt: hours(-2) },
        { id: newId(), assignmentId: task.id, personId: people[2] ?? '', dueAt: hours(0) },
        { id: newId(), assignmentId: task.id, personId: people[0] ?? '', dueAt: hours(0), revokedAt: NOW },
      ],
    });
    const cells = await Promise.all(people.map((person) => cellsOf(course.courseId, person)));
    expect(cells.map(([cell]) => [cell?.points, cell?.latePercent, cell?.isExtended])).toEqual([
      [8, 20, false],
      [9, 10, true],
      [10, 0, true],
    ]);
  });

  it('counts the best after what being late costs, what graders marked, and what was given by hand', async () => {
    const course = await createClass(db);
    const [best, marked, byHand] = [
      await course.addStudent('Best'),
      await course.addStudent('Marked'),
      await course.addStudent('By hand'),
    ];
    const task = await course.addAssignment({ dueAt: hours(-30), latePercentPerDay: 50, points: 10 });
    const item = newId();
    await db.rubricItem.create({
      data: { id: item, assignmentId: task.id, position: 0, title: 'Style', points: -3 },
    });
    await task.handIn(best, { points: 5, createdAt: hours(-40) });
    await task.handIn(best, { points: 9, createdAt: hours(-29) });
    await task.handIn(best, { points: 2, createdAt: hours(-28) });
    // The better one loses by its mark, so that the one after it counts.
    const first = await task.handIn(marked, { points: 8, createdAt: hours(-40) });
    await task.handIn(marked, { points: 7, createdAt: hours(-39) });
    await task.handIn(marked, { points: 1, createdAt: hours(-38) });
    await db.rubricMark.create({ data: { submissionId: first, rubricItemId: item } });
    await db.gradeOverride.createMany({
      data: [
        { id: newId(), assignmentId: task.id, personId: byHand, points: 4, reason: 'x', revokedAt: NOW },
        { id: newId(), assignmentId: task.id, personId: byHand, points: 6.25, reason: 'Oral' },
      ],
    });
    const cells = await Promise.all([best, marked, byHand].map((id) => cellsOf(course.courseId, id)));
    expect(
      cells.map(([cell]) => [cell?.points, cell?.latePercent, cell?.isOverridden, cell?.attempts]),
    ).toEqual([
      [5, 0, false, 3],
      [7, 0, false, 3],
      [6.25, 0, true, 0],
    ]);
  });

  it('does not count what could not be compiled, nor who or what is not there any more', async () => {
    const course = await createClass(db);
    const [student, gone] = [await course.addStudent('Here'), await course.addStudent('Gone')];
    const task = await course.addAssignment({ counted: 'latest' });
    await course.addAssignment({ archivedAt: NOW });
    await course.addAssignment({ publishedAt: null });
    await task.handIn(student, { points: 3 });
    await task.handIn(student, { points: 0, costsAttempt: false });
    await task.handIn(gone, { points: 3 });
    await db.courseMember.updateMany({ where: { personId: gone }, data: { removedAt: NOW } });
    const { students, assignments } = await getGradebook(deps(), { courseId: course.courseId });
    expect(assignments).toHaveLength(1);
    expect(students.map(({ name, points }) => [name, points])).toEqual([['Here', 3]]);
  });

  it('is right for 500 students and 40 assignments', async () => {
    const { courseId } = await createClass(db);
    await fill(courseId, { students: 500, assignments: 40, attempts: 3 });
    const { students, assignments } = await getGradebook(deps(), { courseId });
    expect([students.length, assignments.length]).toEqual([500, 40]);
    // Attempts earn 1, 2, 3 points: the best of each is the last.
    expect(students.every(({ points, maxPoints }) => points === 120 && maxPoints === 400)).toBe(true);
  });
});

/** A course of a size that only the database makes quickly. */
async function fill(
  courseId: string,
  size: { students: number; assignments: number; attempts: number },
): Promise<void> {
  await pool.query(
    `INSERT INTO person (id, name, role) SELECT $1 || '-p' || n, 'Student ' || n, 'student' FROM generate_series(1, $2) AS n`,
    [courseId, size.students],
  );
  await pool.query(
    `INSERT INTO course_member (course_id, person_id, role)
     SELECT $1, $1 || '-p' || n, 'student' FROM generate_series(1, $2) AS n`,
    [courseId, size.students],
  );
  await pool.query(
    `INSERT INTO assignment (id, course_id, position, title, draft, published_at, updated_at)
     SELECT $1 || '-a' || n, $1, n, 'Task ' || n, '{}', now(), now() FROM generate_series(1, $2) AS n`,
    [courseId, size.assignments],
  );
  await pool.query(
    `INSERT INTO assignment_version (id, assignment_id, number, content, content_hash, max_points)
     SELECT $1 || '-v' || n, $1 || '-a' || n, 1, '{}', '', 10 FROM generate_series(1, $2) AS n`,
    [courseId, size.assignments],
  );
  await pool.query(
    `UPDATE assignment SET current_version_id = replace(id, '-a', '-v') WHERE course_id = $1`,
    [courseId],
  );
  await pool.query(
    `INSERT INTO submission (id, assignment_id, person_id, version_id, number, language, files)
     SELECT concat_ws('-', $1::text, a, p, n), $1 || '-a' || a, $1 || '-p' || p, $1 || '-v' || a, n, 'python', '[]'
     FROM generate_series(1, $2) AS a, generate_series(1, $3) AS p, generate_series(1, $4) AS n`,
    [courseId, size.assignments, size.students, size.attempts],
  );
  await pool.query(
    `INSERT INTO grading_run (id, submission_id, assignment_id, version_id, person_id, reason, status, points, max_points, costs_attempt)
     SELECT submission.id, submission.id, assignment_id, version_id, person_id, 'submitted', 'graded', number, 10, true
     FROM submission JOIN assignment ON assignment.id = assignment_id WHERE course_id = $1`,
    [courseId],
  );
  await pool.query(
    `UPDATE submission SET current_grading_id = submission.id FROM assignment
     WHERE assignment.id = assignment_id AND course_id = $1`,
    [courseId],
  );
  await pool.query('ANALYZE');
}
