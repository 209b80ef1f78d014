import type { Executor } from '../executor/executor.ts';

/** Whether one part works, and since when that has been known. */
export type PartReport = {
  ok: boolean;
  message: string | null;
  durationMs: number | null;
  checkedAt: string | null;
};

export type HealthReport = {
  status: 'ok' | 'failing';
  checks: {
    database: PartReport;
    /** The two of the engine are missing in a process that executes nothing. */
    docker?: PartReport;
    images?: (PartReport & { image: string; language: string })[];
  };
  /** Sandboxes of each image, for people who look after the installation. */
  pools?: ReturnType<Executor['status']>['pools'];
  isolation?: string;
};
