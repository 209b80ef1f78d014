import { IsolationSchema } from '@crucible/contracts/isolation';
import type { Isolation } from '@crucible/contracts/isolation';
import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';

/** The isolation levels that workers of this installation serve now. */
export type AvailableIsolations = () => Promise<ReadonlySet<Isolation>>;

type Deps = {
  db: Pick<Db, 'worker'>;
  clock: Clock;
  /** What this process serves itself, whose row may not be written yet. */
  own: () => readonly Isolation[];
};

/** A worker that has not been heard of for this long counts as gone. */
const ALIVE_MS = 15_000;
/** However many ask, the workers are read this seldom. */
const FRESH_MS = 1_000;

export function createAvailableIsolations({ db, clock, own }: Deps): AvailableIsolations {
  let known: Promise<Isolation[]> = Promise.resolve([]);
  let readAtMs = Number.NEGATIVE_INFINITY;

  async function read(): Promise<Isolation[]> {
    const seenAt = { gt: new Date(clock.now().getTime() - ALIVE_MS) };
    const workers = await db.worker.findMany({ where: { seenAt }, select: { isolations: true } });
    return workers.flatMap(({ isolations }) =>
      isolations.flatMap((name) => IsolationSchema.safeParse(name).data ?? []),
    );
  }

  return async () => {
    if (performance.now() - readAtMs >= FRESH_MS) {
      readAtMs = performance.now();
      known = read();
      // Somebody else may be waiting for the same answer; a failure is not kept.
      known.catch(() => (readAtMs = Number.NEGATIVE_INFINITY));
    }
    return new Set([...own(), ...(await known)]);
  };
}
