/** Before evaluations: an admin waits for it, and it is one thing at a time. */
export const IMAGE_TASK_PRIORITY = 10;

/** How often a task is begun without anything coming of it, because its worker was lost. */
export const IMAGE_TASK_ATTEMPTS = 3;

/** What jobs require that only the engine of one worker can do. */
export function engineOf(instance: string): string {
  return `images:${instance}`;
}
