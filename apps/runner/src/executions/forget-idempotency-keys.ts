import type { Db } from '@crucible/db';
import type { Clock } from '../lib/clock.ts';

type Deps = { db: Pick<Db, 'idempotencyKey'>; clock: Clock };

/** Removes idempotency keys older than `ageMs`: the same key then makes a new execution. */
export async function forgetIdempotencyKeys({ db, clock }: Deps, ageMs: number): Promise<void> {
  const createdAt = { lt: new Date(clock.now().getTime() - ageMs) };
  await db.idempotencyKey.deleteMany({ where: { createdAt } });
}
