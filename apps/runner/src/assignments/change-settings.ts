import type { AssignmentSummary, SettingsChanges } from '@crucible/contracts/assignment';
import type { Db } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import type { Clock } from '../lib/clock.ts';
import { withoutMissing } from '../lib/without-missing.ts';
import { queueScores } from '../lti/scores/queue-scores.ts';
import type { Author } from '../people/author.ts';
import { summarySelection, toSettings, toSummary } from './assignment-selection.ts';
import { countHandedIn } from './count-handed-in.ts';
import { requireBoardAllowed } from './require-board-allowed.ts';
import { requireSoundSettings } from './require-sound-settings.ts';
import { toSettingsData } from './to-settings-data.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { assignmentId: string; changes: SettingsChanges; by: Author };

/**
 * Changes what holds for an assignment whatever its version, at once, for everybody. Of two that change different fields at
 * the same time both have their way. Throws `invalid_input` when dates contradict each other, or the board of a running exam is turned on.
 */
export async function changeSettings(deps: Deps, input: Input): Promise<AssignmentSummary> {
  const { db, clock, instance } = deps;
  const { assignmentId, changes, by } = input;
  const row = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM assignment WHERE id = ${assignmentId} FOR UPDATE`;
    const before = await tx.assignment.findUniqueOrThrow({
      where: { id: assignmentId },
      select: summarySelection,
    });
    const settings = toSettings(before);
    const after = { ...settings, ...withoutMissing(changes) };
    requireSoundSettings(after, clock.now());
    requireBoardAllowed({ before, after }, clock.now());
    const detail = { ...withoutMissing(changes) };
    const event = { action: 'assignment.settings_changed', instance, subjectId: assignmentId } as const;
    await recordAudit(tx, { ...by, ...event, detail });
    await queueScores(tx, { assignmentId });
    return tx.assignment.update({
      where: { id: assignmentId },
      data: toSettingsData(changes),
      select: summarySelection,
    });
  });
  const handedIn = await countHandedIn({ db }, [assignmentId]);
  return toSummary(row, handedIn(assignmentId));
}
