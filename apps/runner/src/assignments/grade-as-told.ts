import type { GradedAssignment } from '../gradebook/read-assignments.ts';
import type { Standing } from '../gradebook/read-standings.ts';
import type { EffectiveDates } from './rules/effective-dates.ts';
import { gradeOf } from './rules/grade-of.ts';
import type { Grade } from './rules/grade-of.ts';

type Input = {
  assignment: GradedAssignment;
  standing: Pick<Standing, 'override' | 'submissions'>;
  dates: EffectiveDates;
  /** What the staff gives by hand belongs to `all` of it alone. */
  told: 'all' | 'tests';
};

/** A person's grade for an assignment from as much as is told of it. */
export function gradeAsTold({ assignment, standing, dates, told }: Input): Grade {
  const isAll = told === 'all';
  return gradeOf({
    ...{ assignment, contentPoints: assignment.contentPoints, dates },
    override: isAll ? standing.override : null,
    submissions: standing.submissions.map((one) => ({
      ...one,
      rubricPoints: isAll ? one.rubricPoints : 0,
    })),
  });
}
