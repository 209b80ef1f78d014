import type { ImageTaskKind } from '@crucible/contracts/image-task';

/** Before evaluations: an admin waits for it, and it is one thing at a time. */
export const IMAGE_TASK_PRIORITY = 10;

/** How often a task is begun without anything coming of it, because its worker was lost. */
export const IMAGE_TASK_ATTEMPTS = 3;

/** What jobs require that only the engine of one worker can do. */
export function engineOf(instance: string): string {
  return `images:${instance}`;
}

/** Programs are run in what these make. */
const TRYING: readonly ImageTaskKind[] = ['build', 'adopt'];

/** What the worker of a task has to have: the engine that it is about, or sandboxes that hold; null where every manager will do. */
export function requirementOf(kind: ImageTaskKind, worker: string | undefined): string | null {
  if (worker !== undefined) return engineOf(worker);
  return TRYING.includes(kind) ? 'standard' : null;
}
