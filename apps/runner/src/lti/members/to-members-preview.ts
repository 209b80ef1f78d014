import type { RosterAction, RosterPreview } from '@crucible/contracts/roster';
import type { PlannedMember } from './plan-members.ts';

/** A plan as it leaves the service, with what it adds up to. */
export function toMembersPreview(plan: readonly PlannedMember[]): RosterPreview {
  const countOf = (wanted: RosterAction) => plan.filter(({ action }) => action === wanted).length;
  return {
    lines: plan.map(({ subject: _subject, personId: _personId, ...line }) => line),
    newSections: [],
    counts: {
      ...{ add: countOf('add'), restore: countOf('restore'), invite: countOf('invite') },
      ...{ update: countOf('update'), none: countOf('none'), error: countOf('error') },
    },
  };
}
