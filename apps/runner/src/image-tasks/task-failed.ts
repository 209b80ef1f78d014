import type { ImageFinding } from '@crucible/contracts/image-task';

/** Why a task came to nothing, in a sentence for the admin; trying it again would not help. */
export class TaskFailed extends Error {
  readonly findings: readonly ImageFinding[];

  constructor(sentence: string, options: { findings?: readonly ImageFinding[]; cause?: unknown } = {}) {
    super(sentence, { cause: options.cause });
    this.name = 'TaskFailed';
    this.findings = options.findings ?? [];
  }
}
