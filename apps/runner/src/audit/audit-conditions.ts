import { AUDIT_GROUPS } from '@crucible/contracts/audit';
import type { AuditFilter } from '@crucible/contracts/audit';

/** The filter as SQL: conditions, and the values that they speak of. */
export function auditConditions(
  { action, group, subject, person, about, from, until, text }: AuditFilter,
  before: string | null,
): { where: string; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    if (value === undefined || value === null) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  add((place) => `action = ${place}`, action);
  add((place) => `split_part(action, '.', 1) = ANY (${place})`, group && AUDIT_GROUPS[group]);
  add((place) => `subject_id = ${place}`, subject);
  add((place) => `person_id = ${place}`, person);
  add((place) => `(person_id = ${place} OR subject_id = ${place})`, about);
  add((place) => `at >= ${place}::timestamptz`, from);
  add((place) => `at < ${place}::timestamptz`, until);
  add((place) => `audit_event.id < ${place}::bigint`, before);
  add(
    (place) =>
      `strpos(lower(concat_ws(' ', action, subject_id, address, instance, verdict, detail)), ${place}) > 0`,
    text?.toLowerCase(),
  );
  return { where: conditions.join(' AND '), values };
}
