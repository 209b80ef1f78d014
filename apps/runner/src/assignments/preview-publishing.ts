import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { PublishPreview } from '@crucible/contracts/draft-check';
import type { Db, DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { toSettings } from './assignment-selection.ts';
import { checkContent } from './check-content.ts';
import type { Installation } from './check-content.ts';
import { checkSettings } from './check-settings.ts';
import { checkVisibilities } from './check-visibilities.ts';
import { compareContents } from './compare-contents.ts';

type Deps = Installation & { db: Pick<Db | DbTransaction, 'assignment' | 'submission'>; clock: Clock };

/** What is wrong with a draft, what it changes, and whom publishing it touches. */
export async function previewPublishing(
  { db, clock, catalog, maxLimits }: Deps,
  { assignmentId }: { assignmentId: string },
): Promise<PublishPreview> {
  const row = await db.assignment.findUnique({
    where: { id: assignmentId },
    include: { currentVersion: true, _count: { select: { versions: true } } },
  });
  if (row === null) throw new AppError('not_found');
  const draft = AssignmentContentSchema.parse(row.draft);
  const settings = toSettings(row);
  const changes =
    row.currentVersion === null
      ? null
      : compareContents(AssignmentContentSchema.parse(row.currentVersion.content), draft);
  const people = await db.submission.groupBy({
    by: ['personId'],
    where: { assignmentId },
    _count: { _all: true },
  });
  const submissions = people.reduce((sum, { _count: count }) => sum + count._all, 0);
  return {
    problems: [
      ...checkContent(draft, { catalog, maxLimits }),
      ...checkVisibilities(draft, settings),
      ...checkSettings(settings, clock.now()),
    ],
    changes,
    touched: { submissions, people: people.length },
    offersRegrade: submissions > 0 && changes?.grading === true,
    nextNumber: row._count.versions + 1,
  };
}
