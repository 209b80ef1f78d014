import { SourceFileSchema } from '@crucible/contracts/source-file';
import { z } from 'zod';
import type { SafeStorage } from '../../lib/browser-storage.ts';

const LocalCopySchema = z.object({
  files: z.array(SourceFileSchema),
  /** Of the save on the server that the work went on from; null where there was none. */
  revision: z.int().min(1).nullable(),
  /** Epoch milliseconds. */
  keptAtMs: z.number(),
});

/** Work that has not reached the server, as the browser keeps it. */
export type LocalCopy = z.infer<typeof LocalCopySchema>;

/** Whose work on what; another account in the same browser does not get it. */
export type WorkRef = { personId: string; assignmentId: string; language: string };

/** The copies of one page: each page writes one of its own, so that two tabs do not overwrite each other's. */
export type LocalCopies = {
  /** What pages that are gone have left. From now on it belongs to this one. */
  adopt: () => LocalCopy[];
  keep: (copy: LocalCopy) => void;
  /** Everything has reached the server. */
  forget: () => void;
};

/** `pageId` is another one for each page that is loaded. */
export function createLocalCopies(
  storage: SafeStorage,
  { personId, assignmentId, language }: WorkRef,
  pageId: string,
): LocalCopies {
  const prefix = `crucible.work.${personId}.${assignmentId}.${language}.`;
  const own = new Set([`${prefix}${pageId}`]);
  return {
    adopt: () =>
      storage.keys(prefix).flatMap((key) => {
        own.add(key);
        const copy = parse(storage.read(key));
        return copy === null ? [] : [copy];
      }),
    keep: (copy) => void storage.write(`${prefix}${pageId}`, JSON.stringify(copy)),
    forget() {
      for (const key of own) storage.remove(key);
    },
  };
}

function parse(stored: string | null): LocalCopy | null {
  try {
    return LocalCopySchema.safeParse(JSON.parse(stored ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}
