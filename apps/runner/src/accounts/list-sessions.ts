import type { AccountSession } from '@crucible/contracts/account';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';

/** The browsers that are signed in to an account, the one last used first. */
export async function listSessions(
  { db, clock }: { db: Pick<Db, 'session'>; clock: Clock },
  { personId, sessionId }: { personId: string; sessionId: string | null },
): Promise<AccountSession[]> {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: clock.now() } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    omit: { token: true },
  });
  return rows.map((row) => ({
    id: row.id,
    current: row.id === sessionId,
    address: row.ipAddress,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    seenAt: row.updatedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}
