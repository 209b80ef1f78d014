import type { RosterPreview } from '@crucible/contracts/roster';
import type { Db } from '@crucible/db';
import { planRoster } from './plan-roster.ts';
import { readRosterState } from './read-roster-state.ts';
import { readRoster } from './read-roster.ts';
import { toPreview } from './to-preview.ts';

type Input = { courseId: string; csv: string };

/** What a roster would do, line by line. Throws `invalid_input` for what is no CSV file. */
export async function previewRoster({ db }: { db: Db }, { courseId, csv }: Input): Promise<RosterPreview> {
  const rows = readRoster(csv);
  const emails = rows.map(({ email }) => email.toLowerCase());
  const state = await readRosterState(db, { courseId, emails });
  const sections = await db.section.findMany({ where: { courseId }, select: { name: true } });
  return toPreview(
    planRoster(rows, state),
    sections.map(({ name }) => name),
  );
}
