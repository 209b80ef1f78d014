import type { SourceFile } from '@crucible/contracts/source-file';
import type { WorkDraft } from '@crucible/contracts/work-draft';
import { sameSources } from '../../model/workspace-files.ts';
import type { LocalCopy } from './local-copies.ts';

/** What is opened. `conflict` is what the server has instead, when somebody has to choose. */
export type ChosenDraft = {
  /** Null for what the assignment gives. */
  files: SourceFile[] | null;
  revision: number | null;
  /** When the server stored it; null when it has not. */
  savedAt: string | null;
  conflict: WorkDraft | null;
};

/**
 * Decides between what the server has and what this browser has kept because it did not reach the server. The browser's goes
 * on from the server's, or it has to be chosen between the two; nothing is ever thrown away here.
 */
export function chooseDraft(server: WorkDraft | null, copies: readonly LocalCopy[]): ChosenDraft {
  const newest = copies.toSorted((a, b) => b.keptAtMs - a.keptAtMs)[0];
  if (newest === undefined || (server !== null && sameSources(newest.files, server.files)))
    return {
      files: server?.files ?? null,
      revision: server?.revision ?? null,
      savedAt: server?.savedAt ?? null,
      conflict: null,
    };
  const goesOn = server === null || newest.revision === server.revision;
  return {
    files: newest.files,
    revision: server?.revision ?? null,
    savedAt: null,
    conflict: goesOn ? null : server,
  };
}
