import { encodeSignal } from './agent-protocol/encode-frames.ts';
import type { Sandbox } from './sandbox.ts';
import type { StopReason } from './verdict.ts';

const SIGKILL = 9;
/** How long the agent may take to report the usage of a step that was cancelled. */
const POLITE_MS = 250;
/** The agent enforces wall time itself; this much later the runner no longer waits for it. */
const WALL_GRACE_MS = 2_000;

/** Ends an execution from outside. The first reason is the one that counts. */
export type Stopper = {
  reason(): StopReason | null;
  /** Gives a step its time; the sandbox is destroyed when the agent has not ended the step by then. */
  startClock(wallMs: number): void;
  stopClock(): void;
  dispose(): void;
};

export function createStopper(sandbox: Sandbox, signal: AbortSignal): Stopper {
  let reason: StopReason | null = null;
  let clock: NodeJS.Timeout | null = null;
  let force: NodeJS.Timeout | null = null;

  function cancel(): void {
    reason ??= 'cancelled';
    void sandbox.send([encodeSignal(SIGKILL)]);
    force = setTimeout(() => void sandbox.destroy(), POLITE_MS);
  }

  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });

  function stopClock(): void {
    if (clock !== null) clearTimeout(clock);
    clock = null;
  }

  return {
    reason: () => reason,
    startClock(wallMs) {
      stopClock();
      clock = setTimeout(() => {
        reason ??= 'wall';
        void sandbox.destroy();
      }, wallMs + WALL_GRACE_MS);
    },
    stopClock,
    dispose() {
      stopClock();
      if (force !== null) clearTimeout(force);
      signal.removeEventListener('abort', cancel);
    },
  };
}
