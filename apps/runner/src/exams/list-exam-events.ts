import { createHash } from 'node:crypto';
import { ExamEventDetailSchema, ExamEventKindSchema } from '@crucible/contracts/exam';
import type { ExamEvent } from '@crucible/contracts/exam';
import type { Db } from '@crucible/db';
import { namesOf } from '../people/names-of.ts';

type Input = { assignmentId: string; personId?: string | undefined };

const MAX_EVENTS = 5000;
const BROWSER_LENGTH = 6;

/** What happened in an exam, newest first; of one person where one is named. */
export async function listExamEvents(
  { db }: { db: Db },
  { assignmentId, personId }: Input,
): Promise<ExamEvent[]> {
  const rows = await db.examEvent.findMany({
    where: { assignmentId, ...(personId === undefined ? {} : { personId }) },
    orderBy: { id: 'desc' },
    take: MAX_EVENTS,
  });
  const names = await namesOf(
    { db },
    rows.map((row) => row.personId),
  );
  return rows.map((row) => ({
    id: `${row.id}`,
    personId: row.personId,
    personName: names.get(row.personId) ?? '',
    kind: ExamEventKindSchema.parse(row.kind),
    browser: createHash('sha256').update(row.sessionId).digest('hex').slice(0, BROWSER_LENGTH),
    detail: ExamEventDetailSchema.parse(row.detail),
    at: row.at.toISOString(),
  }));
}
