import type { RubricItem } from '@crucible/contracts/rubric';
import type { Db } from '@crucible/db';

/** The rubric of an assignment, in its order. */
export async function listRubric(
  { db }: { db: Pick<Db, 'rubricItem'> },
  { assignmentId }: { assignmentId: string },
): Promise<RubricItem[]> {
  const rows = await db.rubricItem.findMany({
    where: { assignmentId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, title: true, description: true, points: true },
      _count: { select: { marks: true } },
    },
  });
  return rows.map(({ _count, ...item }) => ({ ...item, uses: _count.marks }));
}
