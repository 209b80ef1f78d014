import type { ExecutionPage, ExecutionSummary } from '@crucible/contracts/execution';
import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Db, Prisma } from '@crucible/db';
import { decodeCursor, encodeCursor } from '../runs/run-cursor.ts';

export type ListExecutions = {
  personId: string;
  /** `nextCursor` of the page before; null for the first page. */
  cursor: string | null;
  limit: number;
};

const SELECT = {
  id: true,
  door: true,
  status: true,
  language: true,
  languageVersion: true,
  exitCode: true,
  signal: true,
  wallMs: true,
  isolation: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const satisfies Prisma.RunSelect;

/** The person's own executions, newest first. */
export async function listExecutions(
  { db }: { db: Db },
  { personId, cursor, limit }: ListExecutions,
): Promise<ExecutionPage> {
  const after = cursor === null ? null : decodeCursor(cursor);
  const older = after && {
    OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
  };
  const rows = await db.run.findMany({
    where: { personId, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: SELECT,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toSummary),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(last) : null,
  };
}

function toSummary(row: Prisma.RunGetPayload<{ select: typeof SELECT }>): ExecutionSummary {
  const {
    languageVersion: version,
    wallMs: durationMs,
    isolation,
    createdAt,
    startedAt,
    finishedAt,
    ...rest
  } = row;
  return {
    ...rest,
    version,
    durationMs,
    isolation: IsolationSchema.safeParse(isolation).data ?? null,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
