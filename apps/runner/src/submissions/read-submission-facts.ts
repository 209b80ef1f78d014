import { VisibilitySchema } from '@crucible/contracts/assignment-test';
import type { Db } from '@crucible/db';
import type { Pool } from 'pg';
import { z } from 'zod';
import { readEffectiveDates } from '../assignments/overrides/read-effective-dates.ts';
import { arePointsTold } from '../assignments/rules/are-points-told.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { readAssignments } from '../gradebook/read-assignments.ts';
import { readStandings } from '../gradebook/read-standings.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import type { SubmissionFacts } from './to-submission-summary.ts';

type Deps = { db: Db; pool: Pick<Pool, 'query'>; clock: Clock };
type Input = { courseId: string; assignmentId: string; personId: string; isStaff: boolean };

/** What there is to know of a person's submissions for an assignment beside the submissions themselves. */
export async function readSubmissionFacts(deps: Deps, input: Input): Promise<SubmissionFacts> {
  const { db, clock } = deps;
  const { isStaff } = input;
  const [assignment] = await readAssignments(deps, input);
  if (assignment === undefined) throw new AppError('not_found');
  const dates = await readEffectiveDates(db, input);
  const [standing] = await readStandings(deps, input);
  const { contentPoints } = assignment;
  const submissions = standing?.submissions ?? [];
  const grade = gradeOf({ assignment, contentPoints, dates, submissions, override: null });
  const isTold =
    isStaff || (await areTold(deps, input, { ...assignment, dueAt: dates.dueAt, now: clock.now() }));
  return {
    dates,
    countedId: grade.submissionId,
    arePointsTold: isTold,
    // Which one is the best tells something of points; which is the last one, everybody knows.
    isCountedTold: isTold || assignment.counted === 'latest',
  };
}

type Told = Omit<Parameters<typeof arePointsTold>[0], 'visibilities'>;

async function areTold({ db }: Deps, { assignmentId }: Input, facts: Told): Promise<boolean> {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    select: { currentVersion: { select: { visibilities: true } } },
  });
  const visibilities = z.array(VisibilitySchema).parse(row?.currentVersion?.visibilities ?? []);
  return arePointsTold({ ...facts, visibilities }) !== 'none';
}
