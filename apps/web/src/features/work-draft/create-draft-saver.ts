import type { SourceFile } from '@crucible/contracts/source-file';
import type { WorkDraft, WorkDraftSave } from '@crucible/contracts/work-draft';
import { sameSources } from '../../model/workspace-files.ts';
import type { ChosenDraft } from './choose-draft.ts';
import type { LocalCopies } from './local-copies.ts';

/** How the work stands: on the server, on its way there, kept in the browser alone, or waiting for a choice. */
export type SaveState =
  | { status: 'untouched' }
  | { status: 'saved'; savedAt: string }
  | { status: 'saving' }
  | { status: 'failed'; reason: string }
  | { status: 'conflict'; theirs: WorkDraft };

type SaverDeps = {
  save: (files: SourceFile[], revision: number | null) => Promise<WorkDraftSave>;
  copies: Pick<LocalCopies, 'keep' | 'forget'>;
  onState: (state: SaveState) => void;
  explain: (error: unknown) => string;
};

export type DraftSaver = ReturnType<typeof createDraftSaver>;

const PAUSE_MS = 1200;
/** Whoever writes without a pause is saved all the same. */
const MAX_WAIT_MS = 6000;
const RETRY_MS = 4000;
const MAX_RETRY_MS = 60_000;

/**
 * Brings what is written to the server, a moment after each change, one save at a time. Until it is there a copy is kept in the
 * browser. When somebody else has saved meanwhile, nothing is overwritten: saving waits for a choice.
 */
export function createDraftSaver({ save, copies, onState, explain }: SaverDeps, chosen: ChosenDraft) {
  let { revision } = chosen;
  let stored: readonly SourceFile[] | null = null;
  let current: SourceFile[] = [];
  let theirs: WorkDraft | null = chosen.conflict;
  let saving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSinceMs: number | null = null;
  let retryMs = RETRY_MS;

  const isStored = () => stored !== null && sameSources(stored, current);

  function plan(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  function settle(
    files: readonly SourceFile[],
    { revision: next, savedAt }: { revision: number; savedAt: string },
  ) {
    revision = next;
    stored = files;
    retryMs = RETRY_MS;
    waitingSinceMs = null;
    if (!isStored()) return plan(PAUSE_MS);
    copies.forget();
    onState({ status: 'saved', savedAt });
  }

  async function attempt(): Promise<void> {
    const sent = current;
    onState({ status: 'saving' });
    try {
      const result = await save(sent, revision);
      if (result.outcome === 'saved') return settle(sent, result);
      // Two tabs that say the same do not contradict each other.
      if (sameSources(result.current.files, current)) return settle(current, result.current);
      theirs = result.current;
      onState({ status: 'conflict', theirs });
    } catch (error) {
      onState({ status: 'failed', reason: explain(error) });
      plan(retryMs);
      retryMs = Math.min(retryMs * 2, MAX_RETRY_MS);
    }
  }

  /** Saves now what is not saved; resolves with whether the server has everything. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    await saving;
    if (theirs !== null) return false;
    if (!isStored()) {
      saving = attempt().finally(() => {
        saving = null;
      });
      await saving;
    }
    return isStored();
  }

  return {
    /** Tells what is on the screen at the beginning. */
    begin(files: SourceFile[]): void {
      current = files;
      if (chosen.files === null || chosen.savedAt !== null) stored = files;
      if (theirs !== null) onState({ status: 'conflict', theirs });
      else if (chosen.savedAt !== null) onState({ status: 'saved', savedAt: chosen.savedAt });
      else if (isStored()) onState({ status: 'untouched' });
      else plan(0);
    },
    change(files: SourceFile[]): void {
      if (sameSources(files, current)) return;
      current = files;
      if (theirs !== null || isStored()) return;
      const nowMs = Date.now();
      waitingSinceMs ??= nowMs;
      plan(Math.max(0, Math.min(PAUSE_MS, waitingSinceMs + MAX_WAIT_MS - nowMs)));
    },
    /** Keeps in the browser what is not on the server. */
    keep(): void {
      if (!isStored()) copies.keep({ files: current, revision, keptAtMs: Date.now() });
    },
    flush,
    /** Ends a conflict: what is on the screen takes the place of theirs. */
    overwrite(): void {
      if (theirs === null) return;
      ({ revision } = theirs);
      stored = theirs.files;
      theirs = null;
      void flush();
    },
    /** Ends a conflict the other way; theirs is what is to be put on the screen. */
    accept(): WorkDraft | null {
      const accepted = theirs;
      if (accepted === null) return null;
      theirs = null;
      current = accepted.files;
      settle(accepted.files, accepted);
      return accepted;
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
}
