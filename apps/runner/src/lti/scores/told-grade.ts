import type { Visibility } from '@crucible/contracts/assignment-test';
import { pointsForStudent } from '../../assignments/points-for-student.ts';
import { arePointsTold } from '../../assignments/rules/are-points-told.ts';
import type { EffectiveDates } from '../../assignments/rules/effective-dates.ts';
import { roundPoints } from '../../assignments/rules/grade-of.ts';
import type { GradedAssignment } from '../../gradebook/read-assignments.ts';
import type { Standing } from '../../gradebook/read-standings.ts';

type Facts = {
  assignment: GradedAssignment;
  standing: Standing | undefined;
  dates: EffectiveDates;
  visibilities: readonly Visibility[];
  now: Date;
};

/** What a platform may know of a grade. `points` is null where there is none. */
export type ToldGrade = { points: number | null; maxPoints: number };

/**
 * A grade as far as its student may see it by now, since whoever sees the platform's gradebook sees that; null while it is
 * withheld.
 */
export function toldGrade({ assignment, standing, dates, visibilities, now }: Facts): ToldGrade | null {
  const { mode, resultsPublishedAt, points: whole, contentPoints } = assignment;
  const told = arePointsTold({ mode, visibilities, dueAt: dates.dueAt, resultsPublishedAt, now });
  const maxPoints = roundPoints(whole ?? contentPoints);
  if (told === 'none' || maxPoints <= 0) return null;
  const points =
    standing === undefined ? null : pointsForStudent({ assignment, standing, dates, visibilities, now });
  return { points, maxPoints };
}
