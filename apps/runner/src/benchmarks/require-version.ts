import type { Db } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

export type VersionRef = { benchmarkId: string; versionNumber: number; isKeeper: boolean };

/** Id of a version that may be seen: one that is not published is for those who keep the benchmark. Throws `not_found`. */
export async function requireVersion({ db }: { db: Db }, ref: VersionRef): Promise<string> {
  const { benchmarkId, versionNumber, isKeeper } = ref;
  const version = await db.benchmarkVersion.findFirst({
    where: { benchmarkId, number: versionNumber, ...(isKeeper ? {} : { publishedAt: { not: null } }) },
    select: { id: true },
  });
  if (version === null) throw new AppError('not_found', { userMessage: 'There is no such version.' });
  return version.id;
}
