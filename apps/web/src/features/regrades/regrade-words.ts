import type { Regrade, RegradeComparison, RegradeScope, RegradeState } from '@crucible/contracts/regrade';

const SCOPES: Record<RegradeScope['type'], string> = {
  all: 'every submission',
  latest: 'of each student the last submission',
  counted: 'of each student the submission that counts',
  person: 'one student',
  submission: 'one submission',
};

/** What was graded again, and by which tests. */
export function scopeWords({ scope, versionNumber }: Pick<Regrade, 'scope' | 'versionNumber'>): string {
  return `${SCOPES[scope.type]}, by version ${versionNumber}`;
}

export const STATES: Record<
  RegradeState,
  { text: string; tone: 'plain' | 'accent' | 'good' | 'bad' | 'wait' }
> = {
  running: { text: 'grading', tone: 'wait' },
  ready: { text: 'dry run, nothing counts yet', tone: 'accent' },
  applied: { text: 'applied', tone: 'good' },
  undone: { text: 'taken back', tone: 'plain' },
  cancelled: { text: 'cancelled', tone: 'plain' },
};

/** What a regrade changes, in a sentence: `17 up, 2 down, 40 the same`. */
export function changeWords({
  up,
  down,
  same,
  new: fresh,
  failed,
  pending,
}: RegradeComparison['counts']): string {
  const parts = [
    [up, 'up'],
    [down, 'down'],
    [same, 'the same'],
    [fresh, 'graded for the first time'],
    [failed, 'failed through us'],
    [pending, 'not graded yet'],
  ] as const;
  const told = parts.filter(([count], index) => count > 0 || index < 2);
  return told.map(([count, words]) => `${count} ${words}`).join(', ');
}
