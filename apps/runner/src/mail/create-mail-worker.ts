import type { Pool } from 'pg';
import type { PostgresListener } from '../lib/postgres-listener.ts';
import { createWorkerLoop } from '../queue/worker-loop.ts';
import type { WorkerLoop } from '../queue/worker-loop.ts';
import { deliverMail, giveUpMail } from './deliver-mail.ts';
import type { DeliverMailDeps } from './deliver-mail.ts';

type Deps = DeliverMailDeps & { pool: Pool; listener: PostgresListener };

/** Messages on their way to the mail server at once. */
const CONCURRENCY = 4;

/** Empties the outbox. It belongs to processes that serve the API: those that execute code reach no network. */
export function createMailWorker(deps: Deps, { workerId }: { workerId: string }): WorkerLoop {
  return createWorkerLoop(deps, {
    workerId,
    concurrency: CONCURRENCY,
    perPersonCap: CONCURRENCY,
    kinds: () => ['mail'],
    handler: (job) => deliverMail(deps, job),
    onExhausted: (job) => giveUpMail(deps, job),
  });
}
