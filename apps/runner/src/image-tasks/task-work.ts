import type { ImageFinding, ImageTaskStage } from '@crucible/contracts/image-task';
import type { ImageTask } from '@crucible/db';

/** A task while it is done. */
export type TaskWork = {
  task: ImageTask;
  /** Adds a line to its log. */
  say(line: string): void;
  /** Notes how far it is, or what was found out. */
  note(change: TaskNote): Promise<void>;
  /** Aborted when an admin cancels it, or when it is not this worker's any more. */
  signal: AbortSignal;
};

export type TaskNote = {
  stage?: ImageTaskStage;
  referenceDigest?: string;
  signature?: 'unsigned' | 'unknown';
};

/** What came of it. */
export type TaskOutcome = {
  findings: ImageFinding[];
  versionId: string | null;
  /** A sentence, where something was not in order. */
  failure: string | null;
};
