import type { AssignmentMode } from '@crucible/contracts/assignment';
import { effectiveDates } from '../../assignments/rules/effective-dates.ts';
import type { AssignmentDates, DateOverride } from '../../assignments/rules/effective-dates.ts';

type Exam = {
  assignment: AssignmentDates & { mode: AssignmentMode };
  overrides: readonly DateOverride[];
};

/** Whether nobody can sit an exam any more, not even with an extension; one without an end is never over. True for all that is no exam. */
export function isExamOver({ assignment, overrides }: Exam, now: Date): boolean {
  if (assignment.mode !== 'exam') return true;
  const ends = [
    effectiveDates({ assignment, overrides: [], personId: '', sectionId: null }).acceptsUntil,
    ...overrides.map(
      (override) =>
        effectiveDates({
          ...{ assignment, overrides: [override] },
          ...{ personId: override.personId ?? '', sectionId: override.sectionId },
        }).acceptsUntil,
    ),
  ];
  return ends.every((end) => end !== null && end < now);
}
