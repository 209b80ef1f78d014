import type { WorkerReport } from '@crucible/contracts/worker-report';

/**
 * Whether a worker executes what people ask for, and does not only manage images. One that describes itself in words we don't know is
 * believed to.
 */
export function takesWork({ report }: { report: Pick<WorkerReport, 'concurrency'> | null }): boolean {
  return report === null || report.concurrency > 0;
}
