import type { AuditProblem, AuditProblemKind } from '@crucible/contracts/audit';
import { toAuditEvent } from '../audit-row.ts';
import type { AuditRow } from '../audit-row.ts';
import { hashEvent } from './hash-event.ts';

/** The row that says where the chain begins and ends. */
export type ChainEnds = {
  headPosition: string;
  headHash: string;
  anchorPosition: string;
  anchorHash: string;
};

export type Followed = {
  events: number;
  changed: number;
  missing: number;
  firstProblem: AuditProblem | null;
};

/** Clocks of machines differ a little, and transactions take a while; nothing honest is recorded this much later. */
const MAX_LATE_MS = 3_600_000;

/** Goes along the chain, event by event, and keeps nothing of them but what the next one needs. */
export function followChain(ends: ChainEnds) {
  let [expected, previous] = [BigInt(ends.anchorPosition) + 1n, ends.anchorHash];
  let latestMs = 0;
  let anchor = '';
  const followed: Followed = { events: 0, changed: 0, missing: 0, firstProblem: null };

  function problem(kind: AuditProblemKind, at: { position: bigint; eventId?: string }): void {
    followed.firstProblem ??= { kind, position: `${at.position}`, eventId: at.eventId ?? null };
  }

  function gap(until: bigint): void {
    followed.missing += Number(until - expected);
    problem('missing', { position: expected });
  }

  return {
    next(row: AuditRow): void {
      const position = BigInt(row.chainPosition ?? 0);
      const place = { position, eventId: row.id };
      followed.events += 1;
      if (position > expected) gap(position);
      const isSame = row.hash === hashEvent(toAuditEvent(row));
      const isLinked = position > expected || row.previousHash === previous;
      const isLate = row.at.getTime() < latestMs - MAX_LATE_MS;
      if (!isSame || !isLinked || isLate) {
        followed.changed += 1;
        problem(isSame ? (isLinked ? 'backdated' : 'unlinked') : 'changed', place);
      }
      if (isSame && row.action === 'audit.anchored') anchor = anchorOf(row.detail);
      latestMs = Math.max(latestMs, row.at.getTime());
      [expected, previous] = [position + 1n, row.hash ?? ''];
    },

    end(): Followed {
      const head = BigInt(ends.headPosition);
      if (expected <= head) gap(head + 1n);
      else if (expected !== head + 1n || previous !== ends.headHash) problem('wrong_end', { position: head });
      if (ends.anchorPosition !== '0' && anchor !== `${ends.anchorPosition} ${ends.anchorHash}`)
        problem('wrong_beginning', { position: BigInt(ends.anchorPosition) });
      return followed;
    },
  };
}

/** Where retention says that it has cut the chain. */
function anchorOf(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null || !('position' in detail) || !('hash' in detail))
    return '';
  return `${String(detail.position)} ${String(detail.hash)}`;
}
