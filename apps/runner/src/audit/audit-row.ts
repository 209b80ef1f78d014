import type { AuditEvent } from '@crucible/contracts/audit';

/** What is read of an event, under the names that it has outside of the database. */
export const AUDIT_COLUMNS = `
  id::text AS id, at, action, person_id AS "personId", api_key_id AS "apiKeyId", address, instance,
  subject_id AS "subjectId", door::text AS door, language, image_digest AS "imageDigest", code_hash AS "codeHash",
  isolation, limits, verdict, usage, detail, chain_position::text AS "chainPosition",
  previous_hash AS "previousHash", hash`;

/** A row of `AUDIT_COLUMNS`, as the driver gives it. */
export type AuditRow = Omit<AuditEvent, 'at'> & { at: Date };

/** An event in the form in which it leaves the service, and is hashed. */
export function toAuditEvent({ at, ...row }: AuditRow): AuditEvent {
  return { ...row, at: at.toISOString() };
}
