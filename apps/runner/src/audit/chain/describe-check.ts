import type { AuditCheck, AuditProblemKind } from '@crucible/contracts/audit';

const PROBLEMS: Readonly<Record<AuditProblemKind, string>> = {
  changed: 'an event is not what was sealed',
  unlinked: 'an event does not follow the one that was before it when it was sealed',
  backdated: 'an event was put in later, with an earlier date',
  missing: 'events that were sealed are not there any more',
  wrong_end: 'the last event is not the one that was sealed last',
  wrong_beginning: 'events at the beginning were removed by something that was not retention',
  outside: 'an event claims to be sealed and has no place in the chain',
};

/** What a check has found, in lines for a terminal. */
export function describeCheck(check: AuditCheck): string[] {
  const { isIntact, events, changed, missing, firstProblem, headPosition, headHash } = check;
  const lines = [
    `The audit trail ${isIntact ? 'is intact' : 'was altered'}: ${events} events in the chain, ${changed} that do not fit, ${missing} missing.`,
  ];
  if (firstProblem !== null) {
    const { kind, position, eventId } = firstProblem;
    const place = position === null ? '' : `, at place ${position}`;
    lines.push(`First, ${PROBLEMS[kind]}${place}${eventId === null ? '' : ` (event ${eventId})`}.`);
  }
  return [...lines, `The end of the chain is ${headPosition} ${headHash}`];
}
