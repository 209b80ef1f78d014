import { z } from 'zod';
import { PoolStatusSchema } from './service-health.ts';

/** How a worker describes itself to the other processes of the installation, every few seconds. */
export const WorkerReportSchema = z.object({
  /** The parts that keep it from executing anything, by their names in `GET /health`; none when it is well. */
  failing: z.array(z.string()),
  /** Executions that it works on now, and the most that it takes. */
  running: z.int().min(0),
  concurrency: z.int().min(1),
  pools: z.array(PoolStatusSchema),
  nodeVersion: z.string(),
  /** Of the Docker Engine; null until it has answered. */
  engineVersion: z.string().nullable(),
  /** Whether the engine is reached through the docker-proxy. */
  isBehindProxy: z.boolean(),
});
export type WorkerReport = z.infer<typeof WorkerReportSchema>;
