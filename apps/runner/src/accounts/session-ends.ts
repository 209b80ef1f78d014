import type { DbTransaction } from '@crucible/db';
import type { PostgresListener } from '../lib/postgres-listener.ts';

/** The channel on which the database tells of sessions that are gone. */
const CHANNEL = 'session_ended';

export type SessionEnds = {
  /** Calls back with the id of each session that ends, or begins anew with another role, in whichever process. */
  onEnd(hear: (sessionId: string) => void): void;
};

/** Cuts the live connections of somebody who may do something else from now on: their pages come back as whoever they are then. */
export async function cutConnections(
  tx: Pick<DbTransaction, '$executeRaw'>,
  personId: string,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, id) FROM session WHERE person_id = ${personId}`;
}

/** Hears of sessions that end: signed out, revoked, or gone with their person. */
export function createSessionEnds({ listener }: { listener: PostgresListener }): SessionEnds {
  return { onEnd: (hear) => listener.on(CHANNEL, hear) };
}
