import type { BuiltImage, ManifestLanguage } from '@crucible/contracts/image-manifest';
import type { Isolation, RequestedIsolation } from '@crucible/contracts/isolation';
import type { Limits } from '@crucible/contracts/limits';
import type { Diagnostic, LimitHit, TerminalSize } from '@crucible/contracts/run';
import type { FinalStatus } from '@crucible/contracts/run-status';

export type ExecutionFile = { path: string; content: Uint8Array };

/** What the engine has to know of a language, or of a framework that is started in its place. */
export type ExecutableLanguage = Pick<ManifestLanguage, 'id' | 'compile' | 'run' | 'env'>;

/** One thing for the engine to do: files in, a compile step where the language has one, then the run step. */
export type ExecutionRequest = {
  /** For labels and logs: the id of the run that asked. */
  id: string;
  image: BuiltImage;
  language: ExecutableLanguage;
  /** The first one is the entry point. */
  files: ExecutionFile[];
  args: string[];
  /** Variables for the run step, on top of the image's. */
  env?: Record<string, string>;
  limits: Limits;
  /** `standard` where it is missing; the image may ask for more. No weaker level ever serves it. */
  isolation?: RequestedIsolation;
  /** Lowers the language's own limits of the compile step, in milliseconds. */
  compileLimits?: { wallMs?: number | undefined; cpuMs?: number | undefined };
  /** CPUs of the sandbox; where it is missing, what the installation gives. */
  cpus?: number | null;
  /** What the program reads; the end of the iteration closes its stdin. Chunks are pulled as the program reads. */
  stdin: AsyncIterable<Uint8Array>;
  terminal: TerminalSize | null;
  /** New terminal sizes, while the run step has a terminal. */
  resizes?: AsyncIterable<TerminalSize>;
  /** Signals for the run step, by their numbers. */
  signals?: AsyncIterable<number>;
  /** Inputs for a run step each, one after the other; `args` and `stdin` are not used then. */
  cases?: ExecutionCase[];
  /**
   * Whether nothing that a case leaves reaches the next one: between them the sandbox is emptied. Where a language is
   * compiled each gets a sandbox of its own. Artifacts are then of the last case alone.
   */
  isFreshPerCase?: boolean;
  /** Most files that are brought out as artifacts; a few where it is missing. */
  maxArtifacts?: number;
};

export type ExecutionCase = { args: string[]; stdin: Uint8Array };

export type StepName = 'compile' | 'run';

/** What the engine tells while it works, in order. Output is raw bytes as they arrived. */
export type ExecutionEvent =
  | { type: 'step-started'; step: StepName; casePosition?: number; isolation: Isolation }
  | {
      type: 'output';
      step: StepName;
      casePosition?: number;
      stream: 'stdout' | 'stderr';
      data: Uint8Array;
    }
  | { type: 'step-ended'; step: StepName; casePosition?: number; report: StepReport };

export type ExecutionArtifact = { path: string; content: Uint8Array };

/** How one step went. */
export type StepReport = {
  status: FinalStatus;
  exitCode: number | null;
  /** Signal name, `SIGSEGV`. */
  signal: string | null;
  limitHit: LimitHit | null;
  /** In milliseconds and bytes. */
  wallMs: number;
  cpuMs: number;
  memoryBytes: number;
  /** Bytes that it produced; `truncated` when not all of them were delivered. */
  outputBytes: number;
  truncated: boolean;
  /** For the log, when the status is `internal_error`. */
  internalCause: string | null;
};

/**
 * What an execution came to: the report of the step that decided it, with the output of all steps. With cases it is
 * the first case that was not completed, else the last; times are then sums, memory the most that any of them had.
 */
export type ExecutionResult = StepReport & {
  /** The step that decided the status. */
  step: StepName;
  /** The compile step, where there was one. */
  compile: StepReport | null;
  /** The cases that were executed, in order: fewer than were asked for when the execution ended before. */
  cases: StepReport[];
  diagnostics: Diagnostic[];
  artifacts: ExecutionArtifact[];
  artifactsSkipped: number;
  /** How many sandboxes it took: the artifacts are those of the last one. */
  sandboxes: number;
  /** Whether the first of them had been waiting; null when it came to none. */
  isWarm: boolean | null;
  /** What separated it from the machine; null when it came to no sandbox. */
  isolation: Isolation | null;
  /** True for an `internal_error` in which the submission had no part: the engine was not there. */
  engineAway: boolean;
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
  /**
   * Runs a hello-world in every image that a worker cannot do without, and resolves with how each went. Of the other images, which are
   * tried one after the other in the background, the last results are told with them, as `isOptional`.
   */
  selfTest(): Promise<
    {
      image: string;
      language: string;
      ok: boolean;
      cause: string | null;
      durationMs: number;
      isOptional?: boolean;
    }[]
  >;
  status(): ExecutorStatus;
  /** Whether a sandbox can have a graphics processor here. */
  hasGpu(): boolean;
  /** The isolation levels that are served now. */
  isolations(): Isolation[];
  /**
   * Cleans up what an earlier runner left, tries hostile programs, and fills the pools. Rejects when `standard` does not
   * hold them; the other levels are tried afterwards and served once they have held.
   */
  start(): Promise<void>;
  /** Ends every execution (as `cancelled`) and removes every sandbox. */
  stop(): Promise<void>;
};

/** Whether a level is served, and what came of the hostile programs that were tried there. */
export type IsolationStatus = {
  level: Isolation;
  isServed: boolean;
  tests: { name: string; ok: boolean }[];
  durationMs: number;
  testedAt: Date;
};

export type ExecutorStatus = {
  /** The levels that the engine has, as far as they have been tried; `standard` comes first. */
  isolations: IsolationStatus[];
  pools: {
    image: string;
    isolation: Isolation;
    ready: number;
    starting: number;
    busy: number;
    target: number;
    isFailing: boolean;
  }[];
};
