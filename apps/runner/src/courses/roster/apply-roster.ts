import type { RosterPreview } from '@crucible/contracts/roster';
import type { Db } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Clock } from '../../lib/clock.ts';
import type { Author } from '../../people/author.ts';
import { keepATeacher } from '../keep-a-teacher.ts';
import { inviteLines } from './invite-lines.ts';
import { planRoster } from './plan-roster.ts';
import { readRosterState } from './read-roster-state.ts';
import { readRoster } from './read-roster.ts';
import { storeMembers } from './store-members.ts';
import { ensureSections } from './ensure-sections.ts';
import { toPreview } from './to-preview.ts';

type Deps = { db: Db; clock: Clock; instance: string; publicUrl: string };
type Input = { courseId: string; csv: string; by: Author };

const TRANSACTION = { timeout: 120_000, maxWait: 30_000 };

/**
 * Does what `previewRoster` tells, as things are by now: people with accounts become members at once, the others are
 * invited by mail. Lines that are wrong are left out. All or nothing; `conflict` when no teacher would be left.
 */
export async function applyRoster(deps: Deps, { courseId, csv, by }: Input): Promise<RosterPreview> {
  const { db, clock, instance, publicUrl } = deps;
  const rows = readRoster(csv);
  const emails = rows.map(({ email }) => email.toLowerCase());
  return db.$transaction(async (tx) => {
    const preview = await keepATeacher(tx, courseId, async () => {
      const plan = planRoster(rows, await readRosterState(tx, { courseId, emails }));
      const sections = await tx.section.findMany({ where: { courseId }, select: { id: true, name: true } });
      const told = toPreview(
        plan,
        sections.map(({ name }) => name),
      );
      const idOf = await ensureSections(tx, { courseId, sections, names: told.newSections });
      const now = clock.now();
      await storeMembers(tx, { courseId, plan, idOf, now });
      await inviteLines(tx, { courseId, plan, idOf, now, publicUrl, createdById: by.personId });
      return told;
    });
    const event = { action: 'roster.applied', instance, subjectId: courseId } as const;
    await recordAudit(tx, { ...by, ...event, detail: preview.counts });
    return preview;
  }, TRANSACTION);
}
