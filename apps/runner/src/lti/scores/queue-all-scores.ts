import type { Db } from '@crucible/db';
import { queueScores } from './queue-scores.ts';

/** What was given up is tried again after this. */
const PATIENCE = '1 hour';
const MAX_LINKS = 10_000;

/**
 * Looks at all links, because time changes grades too: results are told from a due date on. Also what a platform did not take
 * for hours is tried again.
 */
export async function queueAllScores({ db }: { db: Db }): Promise<void> {
  const links = await db.$queryRaw<{ id: string }[]>`
    SELECT link.id FROM lti_link AS link
    JOIN assignment ON assignment.id = link.assignment_id
    JOIN course ON course.id = assignment.course_id
    WHERE link.line_item_url IS NOT NULL AND assignment.archived_at IS NULL AND course.archived_at IS NULL
      AND (link.failed_at IS NULL OR link.failed_at < now() - ${PATIENCE}::interval)
      AND NOT EXISTS (SELECT 1 FROM job WHERE job.kind = 'lti_score' AND job.subject_id = link.id)
    LIMIT ${MAX_LINKS}`;
  for (const { id } of links) await db.$transaction((tx) => queueScores(tx, { linkId: id }));
}
