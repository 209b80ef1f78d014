import type { AdminAuditPage, AuditEvent } from '@crucible/contracts/audit';

type Loose = 'limits' | 'usage' | 'detail';

/** An event as it arrives: what may be anything may also be nothing. */
export type ShownEvent = Omit<AuditEvent, Loose> & { [Name in Loose]?: unknown };
export type ShownPage = Omit<AdminAuditPage, 'events'> & { events: readonly ShownEvent[] };
