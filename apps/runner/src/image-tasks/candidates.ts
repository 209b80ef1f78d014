import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Db } from '@crucible/db';
import { z } from 'zod';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';

/** The file by which the docker proxy knows what sandboxes may be made of besides the images that were built outside. */
export type Candidates = {
  /** Lets an image be tried, until `refresh`. */
  admit(digest: string): Promise<void>;
  /** Lets those be used that were found in order and are still there, and no others but what another worker is trying. */
  refresh(): Promise<void>;
};

/** A worker that was lost while it tried an image takes it back no more: then it is over after this. */
const TRIAL_MS = 3_600_000;

const TrialSchema = z.object({ digest: z.string(), by: z.string(), until: z.iso.datetime() });
const FileSchema = z.object({ digests: z.array(z.string()), trials: z.array(TrialSchema).default([]) });
type Kept = z.output<typeof FileSchema>;

type Deps = { db: Db; clock: Clock; path: string };

/** Several workers may write the same file, where they share a docker proxy. */
export function createCandidates({ db, clock, path }: Deps): Candidates {
  const by = newId();

  return {
    async admit(digest) {
      const { digests, trials } = await read(path);
      const until = new Date(clock.now().getTime() + TRIAL_MS).toISOString();
      await write(path, { digests: [...digests, digest], trials: [...trials, { digest, by, until }] });
    },
    async refresh() {
      const versions = await db.imageVersion.findMany({
        where: { isValid: true, removedAt: null },
        select: { digest: true },
      });
      const { trials } = await read(path);
      const now = clock.now();
      const others = trials.filter((trial) => trial.by !== by && new Date(trial.until) > now);
      await write(path, {
        digests: [...versions, ...others].map(({ digest }) => digest),
        trials: others,
      });
    },
  };
}

async function read(path: string): Promise<Kept> {
  try {
    return FileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { digests: [], trials: [] };
    throw error;
  }
}

/** Whoever reads it sees the old one or the new one, never half of one. */
async function write(path: string, { digests, trials }: Kept): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const kept = { digests: [...new Set(digests)].toSorted(), trials };
  await writeFile(draft, `${JSON.stringify(kept, null, 2)}\n`);
  await rename(draft, path);
}
