import type { JobKind, Queryable } from './job.ts';
import { servingOrder } from './serving-order.ts';

export type QueuePositions = {
  /** How many jobs of its kind will be served before this one, as things stand; null when it is not waiting. */
  of(subject: { kind: JobKind; subjectId: string }): Promise<number | null>;
};

const QUEUE_POSITIONS = `
  WITH ${servingOrder('job.kind = $1::job_kind')}
  SELECT subject_id AS subject, (place - 1)::int AS ahead FROM ranked`;

/** However many people look at their place in the queue, it is read this seldom. */
const FRESH_MS = 250;

type Reading = { positions: Promise<Map<string, number>>; atMs: number };

/** Places in the queue, read for everybody at once. */
export function createQueuePositions(pool: Queryable): QueuePositions {
  const readings = new Map<JobKind, Reading>();

  const read = (kind: JobKind, freshMs: number) => {
    const last = readings.get(kind);
    if (last !== undefined && performance.now() - last.atMs < freshMs) return last.positions;
    const reading = { positions: readPositions(pool, kind), atMs: performance.now() };
    readings.set(kind, reading);
    return reading.positions;
  };

  return {
    of: async ({ kind, subjectId }) => {
      const position = (await read(kind, FRESH_MS)).get(subjectId);
      // A job that is not in what was read may be newer than that.
      return position ?? (await read(kind, 0)).get(subjectId) ?? null;
    },
  };
}

async function readPositions(pool: Queryable, kind: JobKind): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ subject: string; ahead: number }>({
    name: 'queue-positions',
    text: QUEUE_POSITIONS,
    values: [kind],
  });
  return new Map(rows.map((row) => [row.subject, row.ahead]));
}
