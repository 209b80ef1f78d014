import type { Visibility } from '@crucible/contracts/assignment-test';
import type { GradedAssignment } from '../gradebook/read-assignments.ts';
import type { Standing } from '../gradebook/read-standings.ts';
import { gradeAsTold } from './grade-as-told.ts';
import { arePointsTold } from './rules/are-points-told.ts';
import type { EffectiveDates } from './rules/effective-dates.ts';

type Input = {
  assignment: GradedAssignment;
  standing: Standing;
  dates: EffectiveDates;
  visibilities: readonly Visibility[];
  now: Date;
};

/** A student's points for an assignment, as far as they are told by now; null where they are not. */
export function pointsForStudent(input: Input): number | null {
  const { assignment, standing, dates, visibilities, now } = input;
  const { mode, resultsPublishedAt } = assignment;
  const told = arePointsTold({ mode, visibilities, dueAt: dates.dueAt, resultsPublishedAt, now });
  return told === 'none' ? null : gradeAsTold({ assignment, standing, dates, told }).points;
}
