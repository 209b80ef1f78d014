import type { GradebookStudent } from '@crucible/contracts/gradebook';
import { describe, expect, it } from 'vitest';
import { arrangeStudents } from './arrange-students.ts';

const section = { id: 's'.repeat(21), name: 'Evening' };

function student(
  name: string,
  points: number | null,
  extra: Partial<GradebookStudent> = {},
): GradebookStudent {
  const state = points === null ? 'open' : 'graded';
  const flags = { latePercent: 0, isOverridden: false, isExtended: false, attempts: 1, submissionId: null };
  return {
    ...{ personId: name, name, email: `${name.toLowerCase()}@x.test`, section: null },
    ...{ cells: [{ state, points, ...flags }], points: points ?? 0, maxPoints: points === null ? 0 : 10 },
    ...extra,
  };
}

const STUDENTS = [student('Cy', null), student('Ada', 9, { section }), student('Ben', 3), student('Di', 9)];
const namesIn = (wish: Partial<Parameters<typeof arrangeStudents>[1]>) =>
  arrangeStudents(STUDENTS, {
    ...{ search: '', sectionId: null, order: { by: 'name', isDescending: false } },
    ...wish,
  }).map(({ name }) => name);

describe('arrangeStudents', () => {
  it.each([
    [{}, ['Ada', 'Ben', 'Cy', 'Di']],
    [{ order: { by: 'name', isDescending: true } }, ['Di', 'Cy', 'Ben', 'Ada']],
    [{ order: { by: 'total', isDescending: true } }, ['Ada', 'Di', 'Ben', 'Cy']],
    [{ order: { by: 0, isDescending: false } }, ['Ben', 'Ada', 'Di', 'Cy']],
    [{ search: 'B' }, ['Ben']],
    [{ search: ' x.test  ada ' }, ['Ada']],
    [{ search: 'even' }, ['Ada']],
    [{ sectionId: section.id }, ['Ada']],
    [{ search: 'nobody' }, []],
  ] as const)('%j', (wish, names) => {
    expect(namesIn(wish)).toEqual(names);
  });
});
