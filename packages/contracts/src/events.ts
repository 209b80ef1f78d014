import { z } from 'zod';
import type { ErrorBody } from './errors.ts';
import { GradingRunIdSchema, ImageTaskIdSchema } from './ids.ts';
import type { ImageTask, ImageTaskLine } from './image-task.ts';
import { RunIdSchema, TerminalSizeSchema } from './run.ts';
import type { Run } from './run.ts';
import type { GradingView } from './submission.ts';

/** Where a watcher of a run stands: `seq` is the last output chunk of `attempt` that it has. */
export const RunCursorSchema = z.strictObject({ attempt: z.int().min(0), seq: z.int().min(0) });
export type RunCursor = z.infer<typeof RunCursorSchema>;

/**
 * A piece of a run's output. `seq` counts from 1 without gaps within an attempt; `data` ends at a character
 * border unless the program itself writes something that is not UTF-8.
 */
export type OutputChunk = {
  seq: number;
  step: 'compile' | 'run';
  /** Which case wrote it, counted from 0, where the run has cases. */
  casePosition?: number | undefined;
  stream: 'stdout' | 'stderr';
  data: Uint8Array;
};

/** The run's output after the watcher's cursor, in order. A new `attempt` starts from an empty terminal. */
export type OutputMessage = { runId: string; attempt: number; chunks: OutputChunk[] };

/** Everything about a run but its files, sent whenever its state changes. */
export type RunState = Omit<Run, 'files'>;

export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorBody };

export const WatchSchema = z.strictObject({ runId: RunIdSchema, cursor: RunCursorSchema });
export const StdinSchema = z.strictObject({ runId: RunIdSchema, data: z.string().max(65_536) });
export const ResizeSchema = z.strictObject({ runId: RunIdSchema, size: TerminalSizeSchema });
export const RunRefSchema = z.strictObject({ runId: RunIdSchema });
/** `after` is the position of the last line of the log that the watcher has. */
export const WatchImageTaskSchema = z.strictObject({
  taskId: ImageTaskIdSchema,
  after: z.int().min(0).default(0),
});
export const ImageTaskEventSchema = z.strictObject({ taskId: ImageTaskIdSchema });
export const GradingRefSchema = z.strictObject({ gradingRunId: GradingRunIdSchema });

/** Events a client sends. Every one is answered. */
export type ClientEvents = {
  /** Begin (or, after a reconnect, go on) watching a run. Several runs can be watched at once. */
  'run:watch': (input: z.infer<typeof WatchSchema>, reply: (answer: Reply<RunState>) => void) => void;
  'run:unwatch': (input: z.infer<typeof RunRefSchema>, reply: (answer: Reply<null>) => void) => void;
  'run:stdin': (input: z.infer<typeof StdinSchema>, reply: (answer: Reply<null>) => void) => void;
  'run:stdin-end': (input: z.infer<typeof RunRefSchema>, reply: (answer: Reply<null>) => void) => void;
  'run:resize': (input: z.infer<typeof ResizeSchema>, reply: (answer: Reply<null>) => void) => void;
  'run:stop': (input: z.infer<typeof RunRefSchema>, reply: (answer: Reply<null>) => void) => void;
  /** Begin (or, after a reconnect, go on) watching a grading: every answer and event tells the whole of it. */
  'grading:watch': (
    input: z.infer<typeof GradingRefSchema>,
    reply: (answer: Reply<GradingView>) => void,
  ) => void;
  'grading:unwatch': (input: z.infer<typeof GradingRefSchema>, reply: (answer: Reply<null>) => void) => void;
  /** Begin (or, after a reconnect, go on) watching what the image manager does; for admins. */
  'image-task:watch': (
    input: z.input<typeof WatchImageTaskSchema>,
    reply: (answer: Reply<ImageTask>) => void,
  ) => void;
  'image-task:unwatch': (
    input: z.infer<typeof ImageTaskEventSchema>,
    reply: (answer: Reply<null>) => void,
  ) => void;
};

/** Events the server sends. Output is sent one message at a time: the next follows the acknowledgement. */
export type ServerEvents = {
  'run:output': (message: OutputMessage, acknowledge: () => void) => void;
  'run:state': (state: RunState) => void;
  /** As far as whoever watches may know it; the last one has a `finishedAt`. */
  'grading:state': (state: GradingView) => void;
  /** The last one has a `finishedAt`, and comes after the last lines. */
  'image-task:state': (state: ImageTask) => void;
  /** Lines of a task's log, in order and without gaps. */
  'image-task:lines': (message: { taskId: string; lines: ImageTaskLine[] }) => void;
};
