import type { StepName } from '../executor.ts';

/** Why the agent says that a step ended. */
export type ExitReason = 'ended' | 'wall' | 'cpu' | 'output';

export type ExitedFrame = {
  type: 'exited';
  step: StepName;
  reason: ExitReason;
  /** Null when a signal ended the step. */
  code: number | null;
  /** Signal number, null when the step exited. */
  signal: number | null;
  wallMs: number;
  cpuMs: number;
  memoryBytes: number;
  oomKills: number;
  /** Bytes produced by the step, delivered or not. */
  outputBytes: number;
  /** Processes that were killed after the main one had ended. */
  leftovers: number;
};

/** A frame from the sandbox, decoded and bounded, still not to be believed more than the submission itself. */
export type AgentFrame =
  | { type: 'ready'; version: number; uid: number }
  | { type: 'started'; step: StepName }
  | { type: 'stdout' | 'stderr'; data: Uint8Array }
  | ExitedFrame
  | { type: 'artifact'; first: boolean; last: boolean; path: string; data: Uint8Array }
  | { type: 'collected'; files: number; skipped: number }
  | { type: 'error'; code: string; message: string }
  | { type: 'prepared'; slot: number }
  | { type: 'stdinTaken'; bytes: number };
