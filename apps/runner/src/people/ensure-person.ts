import type { Db } from '@crucible/db';

/** Makes the person on first sight; afterwards it does nothing. */
export async function ensurePerson({ db }: { db: Db }, personId: string): Promise<void> {
  await db.$executeRaw`INSERT INTO person (id) VALUES (${personId}) ON CONFLICT (id) DO NOTHING`;
}
