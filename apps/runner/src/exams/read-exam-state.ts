import type { DbTransaction } from '@crucible/db';

/** Where somebody sits an exam, as seen from one browser. */
export type ExamSeat = { state: 'not_begun' | 'here' | 'elsewhere'; begunAt: Date | null };

type Input = { assignmentId: string; personId: string; sessionId: string | null };

/**
 * The browser in which an exam was begun last is where it is sat, until the staff releases it or that browser is signed
 * out.
 */
export async function readExamState(
  db: Pick<DbTransaction, 'examEvent' | 'session'>,
  { assignmentId, personId, sessionId }: Input,
): Promise<ExamSeat> {
  const last = await db.examEvent.findFirst({
    where: { assignmentId, personId, kind: { in: ['begun', 'released'] } },
    orderBy: { id: 'desc' },
    select: { kind: true, sessionId: true, at: true },
  });
  if (last === null || last.kind === 'released') return { state: 'not_begun', begunAt: null };
  if (last.sessionId === sessionId) return { state: 'here', begunAt: last.at };
  const holder = await db.session.findUnique({ where: { id: last.sessionId }, select: { id: true } });
  return holder === null ? { state: 'not_begun', begunAt: null } : { state: 'elsewhere', begunAt: last.at };
}
