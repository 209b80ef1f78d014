import type { AssignmentSummary } from '@crucible/contracts/assignment';
import type { AuditAction } from '@crucible/contracts/audit';
import type { Db, Prisma } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import { summarySelection, toSummary } from './assignment-selection.ts';
import { countHandedIn } from './count-handed-in.ts';

/** What is done to an assignment as a whole. All of it can be taken back, and nothing that was handed in is lost. */
export type StateChange = 'unpublish' | 'archive' | 'restore' | 'publish_results' | 'hide_results';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; change: StateChange; by: Author };

const ACTIONS: Record<StateChange, AuditAction> = {
  unpublish: 'assignment.unpublished',
  archive: 'assignment.archived',
  restore: 'assignment.restored',
  publish_results: 'assignment.results_published',
  hide_results: 'assignment.results_hidden',
};

/** Hides an assignment from students, puts it away or takes it out again, or lets students see what came of it. */
export async function setAssignmentState(deps: Deps, input: Input): Promise<AssignmentSummary> {
  const { db, clock, instance } = deps;
  const { assignmentId, change, by } = input;
  const row = await db.$transaction(async (tx) => {
    const event = { action: ACTIONS[change], instance, subjectId: assignmentId };
    await recordAudit(tx, { ...by, ...event });
    await queueScores(tx, { assignmentId });
    return tx.assignment.update({
      where: { id: assignmentId },
      data: dataOf(change, clock.now()),
      select: summarySelection,
    });
  });
  const handedIn = await countHandedIn({ db }, [assignmentId]);
  return toSummary(row, handedIn(assignmentId));
}

function dataOf(change: StateChange, now: Date): Prisma.AssignmentUpdateInput {
  switch (change) {
    case 'unpublish':
      return { publishedAt: null };
    case 'archive':
      return { archivedAt: now };
    case 'restore':
      return { archivedAt: null };
    case 'publish_results':
      return { resultsPublishedAt: now };
    case 'hide_results':
      return { resultsPublishedAt: null };
  }
}
