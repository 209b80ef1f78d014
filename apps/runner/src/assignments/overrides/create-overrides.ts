import type { NewOverrides, Override } from '@crucible/contracts/assignment-override';
import type { Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../../audit/record-audit.ts';
import { AppError } from '../../lib/app-error.ts';
import type { Clock } from '../../lib/clock.ts';
import { dateOrNull } from '../../lib/date-or-null.ts';
import { newId } from '../../lib/ids.ts';
import { toStorableText } from '../../lib/storable-text.ts';
import { queueScores } from '../../lti/scores/queue-scores.ts';
import type { Author } from '../../people/author.ts';
import { listOverrides } from './list-overrides.ts';

type Deps = { db: Db; clock: Clock; instance: string };
type Input = { courseId: string; assignmentId: string; overrides: NewOverrides; by: Author };

/**
 * Other dates or limits for people or sections of the course, in one go. `not_found` when one of them does not belong to
 * it, `invalid_input` when the dates contradict each other. Resolves to those that were made.
 */
export async function createOverrides(deps: Deps, input: Input): Promise<Override[]> {
  const { db, clock, instance } = deps;
  const { courseId, assignmentId, by } = input;
  const { personIds, sectionIds, reason, ...values } = input.overrides;
  const dates = {
    ...{ opensAt: dateOrNull(values.opensAt), dueAt: dateOrNull(values.dueAt) },
    closesAt: dateOrNull(values.closesAt),
  };
  if (!isInOrder([dates.opensAt, dates.dueAt, dates.closesAt]))
    throw new AppError('invalid_input', { userMessage: 'It opens, is due and closes in this order.' });
  const forWhom = [
    ...[...new Set(personIds)].map((personId) => ({ personId, sectionId: null })),
    ...[...new Set(sectionIds)].map((sectionId) => ({ personId: null, sectionId })),
  ];
  const common = {
    ...{ assignmentId, ...values, ...dates, reason: toStorableText(reason) },
    ...{ createdById: by.personId, createdAt: clock.now() },
  };
  const rows = forWhom.map((whom) => ({ id: newId(), ...whom, ...common }));
  await db.$transaction(async (tx) => {
    await requireOfCourse(tx, { courseId, personIds, sectionIds });
    await tx.assignmentOverride.createMany({ data: rows });
    const event = { action: 'assignment_override.created', instance, subjectId: assignmentId } as const;
    const detail = { personIds, sectionIds, reason: common.reason, ...values };
    await recordAudit(tx, { ...by, ...event, detail });
    await queueScores(tx, { assignmentId });
  });
  const made = new Set(rows.map(({ id }) => id));
  return (await listOverrides({ db }, { assignmentId })).filter(({ id }) => made.has(id));
}

function isInOrder(dates: readonly (Date | null)[]): boolean {
  const there = dates.filter((date) => date !== null);
  return there.every((date, index) => index === 0 || date >= (there[index - 1] ?? date));
}

type Whom = { courseId: string; personIds: readonly string[]; sectionIds: readonly string[] };

async function requireOfCourse(tx: DbTransaction, { courseId, personIds, sectionIds }: Whom): Promise<void> {
  const people = await tx.courseMember.count({
    where: { courseId, personId: { in: [...personIds] }, removedAt: null },
  });
  const sections = await tx.section.count({ where: { courseId, id: { in: [...sectionIds] } } });
  if (people === new Set(personIds).size && sections === new Set(sectionIds).size) return;
  throw new AppError('not_found', { userMessage: 'Somebody of these is not in the course.' });
}
