import type { GradebookStudent } from '@crucible/contracts/gradebook';

/** By what the students are ordered: their names, their totals, or their grades for one assignment. */
export type StudentOrder = { by: 'name' | 'total' | number; isDescending: boolean };

type Wish = { search: string; sectionId: string | null; order: StudentOrder };

/** The students that are asked for, in the order that is asked for. Whoever has no grade comes last, either way round. */
export function arrangeStudents(
  students: readonly GradebookStudent[],
  { search, sectionId, order }: Wish,
): GradebookStudent[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const isAskedFor = ({ name, email, section }: GradebookStudent) => {
    const text = `${name} ${email ?? ''} ${section?.name ?? ''}`.toLowerCase();
    return (sectionId === null || section?.id === sectionId) && words.every((word) => text.includes(word));
  };
  const sign = order.isDescending ? -1 : 1;
  return students.filter(isAskedFor).toSorted((a, b) => {
    const byName = a.name.localeCompare(b.name, 'en');
    if (order.by === 'name') return sign * byName;
    const [left, right] = [pointsBy(a, order.by), pointsBy(b, order.by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName;
    return sign * (left - right) || byName;
  });
}

const pointsBy = (student: GradebookStudent, by: 'total' | number) => {
  if (by === 'total') return student.maxPoints === 0 ? null : student.points / student.maxPoints;
  return student.cells[by]?.points ?? null;
};
