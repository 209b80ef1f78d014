import type { GradebookCell } from '@crucible/contracts/gradebook';
import type { EffectiveDates } from '../assignments/rules/effective-dates.ts';
import { gradeOf } from '../assignments/rules/grade-of.ts';
import { cellState } from './cell-state.ts';
import type { GradedAssignment } from './read-assignments.ts';
import type { Standing } from './read-standings.ts';

type Facts = {
  assignment: GradedAssignment;
  dates: EffectiveDates;
  /** Undefined where there is nothing at all. */
  standing: Standing | undefined;
  now: Date;
};

/** One person's cell of the gradebook. Something missing is worth nothing, which is a grade too. */
export function toCell({ assignment, dates, standing, now }: Facts): GradebookCell {
  const { attempts = 0, isGrading = false, hasDraft = false, override = null } = standing ?? {};
  const submissions = standing?.submissions ?? [];
  const { contentPoints } = assignment;
  const grade = gradeOf({ assignment, contentPoints, dates, submissions, override });
  const hasGrade = grade.points !== null;
  const state = cellState({ hasGrade, attempts, isGrading, hasDraft, dates, now });
  return {
    ...{ state, attempts },
    points: state === 'missing' ? 0 : grade.points,
    latePercent: grade.latePercent,
    submissionId: grade.submissionId,
    isOverridden: grade.isOverridden,
    isExtended: dates.isExtended,
  };
}
