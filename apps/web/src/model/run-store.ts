import type { RunState } from '@crucible/contracts/events';
import { isFinalStatus } from '@crucible/contracts/run-status';
import { create } from 'zustand';
import { createOutputLog } from './output-log.ts';

/** The run on the screen. `starting` is a request that has no run yet; `error` is a run that cannot be shown. */
export type RunView = {
  runId: string | null;
  run: RunState | null;
  starting: boolean;
  stopping: boolean;
  inputEnded: boolean;
  error: string | null;
  begin: () => void;
  /** Shows another run, from the beginning of its output. */
  watch: (runId: string) => void;
  update: (run: RunState) => void;
  fail: (error: string) => void;
  setStopping: (stopping: boolean) => void;
  endInput: () => void;
  /** Shows no run. */
  leave: () => void;
};

const NOTHING = { runId: null, run: null, starting: false, stopping: false, inputEnded: false, error: null };

/** The output of the run on the screen; outside the store, because it changes too often to be rendered by React. */
export const outputLog = createOutputLog();

export const useRun = create<RunView>()((set, get) => ({
  ...NOTHING,
  begin() {
    outputLog.reset();
    set({ ...NOTHING, starting: true });
  },
  watch(runId) {
    outputLog.reset();
    set({ ...NOTHING, runId });
  },
  update(run) {
    const current = get().run;
    if (run.id !== get().runId || (current !== null && isOlder(run, current))) return;
    set({ run, stopping: get().stopping && !isFinalStatus(run.status) });
  },
  fail: (error) => set({ starting: false, stopping: false, error }),
  setStopping: (stopping) => set({ stopping }),
  endInput: () => set({ inputEnded: true }),
  leave() {
    outputLog.reset();
    set(NOTHING);
  },
}));

/** Whether the run on the screen still goes on, or is about to begin. */
export function isActive({
  run,
  runId,
  starting,
  error,
}: Pick<RunView, 'run' | 'runId' | 'starting' | 'error'>): boolean {
  if (starting) return true;
  if (runId === null || error !== null) return false;
  return run === null || !isFinalStatus(run.status);
}

/** Whether the program still reads what is typed. */
export function acceptsInput({ run, inputEnded }: Pick<RunView, 'run' | 'inputEnded'>): boolean {
  return run !== null && run.interactive && !inputEnded && !isFinalStatus(run.status);
}

/** A final state never gives way to one that came late. */
function isOlder(next: RunState, current: RunState): boolean {
  return next.attempt < current.attempt || (isFinalStatus(current.status) && !isFinalStatus(next.status));
}
