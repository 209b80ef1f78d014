/** Threads of the machine that a runtime with a kernel of its own may have: some for itself, and some for each process. */
const KERNEL_THREADS = 256;
const THREADS_PER_PROCESS = 4;

type Given = {
  Runtime?: string | undefined;
  PidsLimit: number;
  Ulimits: readonly { Name: string; Hard: number }[];
};

/** The most that any container may have as `PidsLimit`. */
export const maxPidsLimit = (maxProcesses: number): number =>
  KERNEL_THREADS + THREADS_PER_PROCESS * maxProcesses;

/**
 * Whether the processes of a container are limited: by the machine's kernel, or, with a runtime that has a kernel of its own, by
 * that one; the machine then counts the threads of the kernel.
 */
export function areProcessesLimited(given: Given, maxProcesses: number): boolean {
  if (given.Runtime === undefined) return given.PidsLimit <= maxProcesses;
  const processes = given.Ulimits.find(({ Name }) => Name === 'nproc')?.Hard;
  return processes !== undefined && processes <= maxProcesses && given.PidsLimit <= maxPidsLimit(processes);
}
