import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { Limits } from '@crucible/contracts/limits';
import type { Diagnostic, LimitHit, TerminalSize } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';

export type ExecutionFile = { path: string; content: Uint8Array };

/** One thing for the engine to do: files in, a compile step where the language has one, then the run step. */
export type ExecutionRequest = {
  /** For labels and logs: the id of the run that asked. */
  id: string;
  image: BuiltImage;
  language: ManifestLanguage;
  /** The first one is the entry point. */
  files: ExecutionFile[];
  args: string[];
  limits: Limits;
  /** What the program reads; the end of the iteration closes its stdin. Chunks are pulled as the program reads. */
  stdin: AsyncIterable<Uint8Array>;
  terminal: TerminalSize | null;
  /** New terminal sizes, while the run step has a terminal. */
  resizes?: AsyncIterable<TerminalSize>;
};

export type StepName = 'compile' | 'run';

/** What the engine tells while it works, in order. Output is raw bytes as they arrived. */
export type ExecutionEvent =
  | { type: 'step-started'; step: StepName; isolation: string }
  | { type: 'output'; step: StepName; stream: 'stdout' | 'stderr'; data: Uint8Array };

export type ExecutionArtifact = { path: string; content: Uint8Array };

export type ExecutionResult = {
  status: FinalStatus;
  /** The step that decided the status. */
  step: StepName;
  exitCode: number | null;
  /** Signal name, `SIGSEGV`. */
  signal: string | null;
  limitHit: LimitHit | null;
  /** Of the step that decided, in milliseconds and bytes. */
  wallMs: number;
  cpuMs: number;
  memoryBytes: number;
  /** Bytes produced by all steps; `truncated` when not all of them were delivered. */
  outputBytes: number;
  truncated: boolean;
  diagnostics: Diagnostic[];
  artifacts: ExecutionArtifact[];
  artifactsSkipped: number;
  isolation: string;
  /** For the log, when the status is `internal_error`. */
  internalCause: string | null;
};

export type Executor = {
  /**
   * Runs a request in a fresh sandbox. Never rejects for anything the submission did; our own failures are
   * results with status `internal_error`. `onEvent` may return a promise: the program is slowed down until it
   * resolves. An abort of `signal` ends the execution as `cancelled` within a second.
   */
  execute(
    request: ExecutionRequest,
    onEvent: (event: ExecutionEvent) => void | Promise<void>,
    signal: AbortSignal,
  ): Promise<ExecutionResult>;
  /** Resolves when the engine behind the sandboxes answers; rejects with why not. */
  ping(): Promise<void>;
  /** Runs a hello-world in every image; resolves with what failed. */
  selfTest(): Promise<
    { image: string; language: string; ok: boolean; cause: string | null; durationMs: number }[]
  >;
  status(): ExecutorStatus;
  /** Cleans up what an earlier runner left, then fills the pools. */
  start(): Promise<void>;
  /** Ends every execution (as `cancelled`) and removes every sandbox. */
  stop(): Promise<void>;
};

export type ExecutorStatus = {
  isolation: string;
  pools: { image: string; ready: number; starting: number; busy: number; target: number }[];
};
