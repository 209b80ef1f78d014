import type { RosterAction, RosterPreview } from '@crucible/contracts/roster';
import type { PlannedLine } from './plan-roster.ts';

/** A plan as it leaves the service, with what it adds up to. */
export function toPreview(plan: readonly PlannedLine[], sections: readonly string[]): RosterPreview {
  const known = new Set(sections);
  const named = plan.filter(({ action, section }) => action !== 'error' && section !== '');
  const countOf = (wanted: RosterAction) => plan.filter(({ action }) => action === wanted).length;
  return {
    lines: plan.map(({ personId: _personId, ...line }) => line),
    newSections: [...new Set(named.map(({ section }) => section))].filter((name) => !known.has(name)),
    counts: {
      ...{ add: countOf('add'), restore: countOf('restore'), invite: countOf('invite') },
      ...{ update: countOf('update'), none: countOf('none'), error: countOf('error') },
    },
  };
}
