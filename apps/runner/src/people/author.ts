import type { AuditActor } from '../audit/record-audit.ts';

/** Whoever changes something, as the audit trail names them. */
export type Author = AuditActor & { personId: string };
