import { RegradeScopeSchema } from '@crucible/contracts/regrade';
import type { Regrade, RegradeState } from '@crucible/contracts/regrade';
import type { DbTransaction, Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';
import { namesOf } from '../people/names-of.ts';

export const REGRADE_QUERY = {
  omit: { before: true },
  include: {
    version: { select: { number: true, maxPoints: true } },
    gradingRuns: { select: { status: true } },
  },
} as const satisfies Prisma.RegradeDefaultArgs;

export type RegradeRow = Prisma.RegradeGetPayload<typeof REGRADE_QUERY>;

/** Regrades as they leave the service. */
export async function toRegrades(
  db: Pick<DbTransaction, 'person'>,
  rows: readonly RegradeRow[],
): Promise<Regrade[]> {
  const names = await namesOf(
    { db },
    rows.map(({ createdById }) => createdById),
  );
  return rows.map((row) => {
    const { id, assignmentId, reason, appliesItself, total } = row;
    return {
      ...{ id, assignmentId, reason, appliesItself, total },
      scope: RegradeScopeSchema.parse(row.scope),
      versionNumber: row.version.number,
      state: regradeState(row),
      done: row.gradingRuns.filter(isEnded).length,
      failed: row.gradingRuns.filter(({ status }) => status === 'internal_error').length,
      createdAt: row.createdAt.toISOString(),
      createdByName: row.createdById === null ? null : (names.get(row.createdById) ?? null),
      appliedAt: isoOrNull(row.appliedAt),
      undoneAt: isoOrNull(row.undoneAt),
    };
  });
}

type Stateful = Pick<RegradeRow, 'cancelledAt' | 'appliedAt' | 'undoneAt' | 'gradingRuns'>;

export function regradeState({ cancelledAt, appliedAt, undoneAt, gradingRuns }: Stateful): RegradeState {
  if (undoneAt !== null) return 'undone';
  if (appliedAt !== null) return 'applied';
  if (cancelledAt !== null) return 'cancelled';
  return gradingRuns.every(isEnded) ? 'ready' : 'running';
}

function isEnded({ status }: RegradeRow['gradingRuns'][number]): boolean {
  return status !== 'queued' && status !== 'running';
}
