import type { JobKind, Queryable } from './job.ts';
import { servingOrder } from './serving-order.ts';

export type QueuePositions = {
  /** How many runs will be served before this one, as things stand; null when it is not waiting, or no run. */
  of(subject: { kind: JobKind; subjectId: string }): Promise<number | null>;
};

const QUEUE_POSITIONS = `
  WITH ${servingOrder("job.kind = 'run'")}
  SELECT kind || ' ' || subject_id AS subject, (place - 1)::int AS ahead FROM ranked`;

/** However many people look at their place in the queue, it is read this seldom. */
const FRESH_MS = 250;

/** Places in the queue, read for everybody at once. */
export function createQueuePositions(pool: Queryable): QueuePositions {
  let reading: Promise<Map<string, number>> = Promise.resolve(new Map());
  let readAtMs = Number.NEGATIVE_INFINITY;

  const read = (freshMs: number) => {
    if (performance.now() - readAtMs >= freshMs) {
      readAtMs = performance.now();
      reading = readPositions(pool);
    }
    return reading;
  };

  return {
    of: async ({ kind, subjectId }) => {
      const subject = `${kind} ${subjectId}`;
      const position = (await read(FRESH_MS)).get(subject);
      // A job that is not in what was read may be newer than that.
      return position ?? (await read(0)).get(subject) ?? null;
    },
  };
}

async function readPositions(pool: Queryable): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ subject: string; ahead: number }>({
    name: 'queue-positions',
    text: QUEUE_POSITIONS,
  });
  return new Map(rows.map((row) => [row.subject, row.ahead]));
}
