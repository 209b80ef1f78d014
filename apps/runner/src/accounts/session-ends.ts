import type { PostgresListener } from '../lib/postgres-listener.ts';

/** The channel on which the database tells of sessions that are gone. */
const CHANNEL = 'session_ended';

export type SessionEnds = {
  /** Calls back with the id of each session that ends, in whichever process. */
  onEnd(hear: (sessionId: string) => void): void;
};

/** Hears of sessions that end: signed out, revoked, or gone with their person. */
export function createSessionEnds({ listener }: { listener: PostgresListener }): SessionEnds {
  return { onEnd: (hear) => listener.on(CHANNEL, hear) };
}
