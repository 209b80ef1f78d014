import type { JobKind, Queryable } from './job.ts';
import { SERVING_ORDER } from './serving-order.ts';

const QUEUE_POSITION = `
  WITH ${SERVING_ORDER}
  SELECT (place - 1)::int AS ahead FROM ranked WHERE kind = $1::job_kind AND subject_id = $2`;

/** How many jobs will be served before this one, as things stand; null when it is not waiting. */
export async function queuePosition(
  pool: Queryable,
  subject: { kind: JobKind; subjectId: string },
): Promise<number | null> {
  const { rows } = await pool.query<{ ahead: number }>({
    name: 'queue-position',
    text: QUEUE_POSITION,
    values: [subject.kind, subject.subjectId],
  });
  return rows[0]?.ahead ?? null;
}
