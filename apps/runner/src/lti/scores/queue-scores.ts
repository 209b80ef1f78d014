import type { DbTransaction } from '@crucible/db';
import { ensureJob } from '../../queue/ensure-job.ts';

type Statements = Pick<DbTransaction, '$executeRaw' | '$queryRaw'>;
/** Of one assignment, of several, of one link, or of all that have something to send to. */
type Which = { assignmentId: string } | { assignmentIds: readonly string[] } | { linkId: string };

const PRIORITY = 10;
/** With delays that grow to five minutes, this is about two hours. */
const MAX_ATTEMPTS = 30;

/**
 * To be called in the transaction in which grades may have changed: what platforms are told of them is sent once it has
 * committed, and nothing where nothing is different. Costs next to nothing for assignments that are linked nowhere.
 */
export async function queueScores(
  tx: Statements,
  which: Which,
  { startsOver = false }: { startsOver?: boolean } = {},
): Promise<void> {
  const assignmentIds =
    'assignmentIds' in which ? [...which.assignmentIds] : 'assignmentId' in which ? [which.assignmentId] : [];
  const linkId = 'linkId' in which ? which.linkId : '';
  // In one order for everybody, so that two transactions cannot wait for each other.
  const links = await tx.$queryRaw<{ id: string; connectionId: string }[]>`
    WITH wanted AS (
      SELECT id FROM lti_link
      WHERE line_item_url IS NOT NULL AND (id = ${linkId} OR assignment_id = ANY (${assignmentIds}::text[]))
      ORDER BY id FOR UPDATE
    )
    UPDATE lti_link AS link SET revision = revision + 1 FROM wanted WHERE link.id = wanted.id
    RETURNING link.id, link.lti_context_id AS "connectionId"`;
  for (const { id, connectionId } of links.toSorted((a, b) => a.id.localeCompare(b.id, 'en'))) {
    const job = { kind: 'lti_score', subjectId: id, personId: connectionId, priority: PRIORITY } as const;
    await ensureJob(tx, { ...job, maxAttempts: MAX_ATTEMPTS }, { startsOver });
  }
}
