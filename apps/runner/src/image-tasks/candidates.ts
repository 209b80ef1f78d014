import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Db } from '@crucible/db';
import { z } from 'zod';

/** The file by which the docker proxy knows what sandboxes may be made of besides the images that were built outside. */
export type Candidates = {
  /** Lets an image be tried. */
  admit(digest: string): Promise<void>;
  /** Lets those be used that were found in order and are still there, and no others. */
  refresh(): Promise<void>;
};

const FileSchema = z.object({ digests: z.array(z.string()) });

export function createCandidates({ db, path }: { db: Db; path: string }): Candidates {
  return {
    async admit(digest) {
      await write(path, [...(await read(path)), digest]);
    },
    async refresh() {
      const versions = await db.imageVersion.findMany({
        where: { isValid: true, removedAt: null },
        select: { digest: true },
      });
      await write(
        path,
        versions.map(({ digest }) => digest),
      );
    },
  };
}

async function read(path: string): Promise<string[]> {
  try {
    return FileSchema.parse(JSON.parse(await readFile(path, 'utf8'))).digests;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Whoever reads it sees the old one or the new one, never half of one. */
async function write(path: string, digests: readonly string[]): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ digests: [...new Set(digests)].toSorted() }, null, 2)}\n`);
  await rename(draft, path);
}
