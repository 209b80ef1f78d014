import type { TestGroup } from '@crucible/contracts/assignment-test';
import type { ImportNotes } from '../imported-package.ts';
import type { KattisGroup } from './read-cases.ts';

/** What a group and each of its tests are worth. */
export type GroupScore = { group: Omit<TestGroup, 'id' | 'name'>; casePoints: number };

type Scoring = { hasScoringValidator: boolean; notes: ImportNotes };

/** How a group of a scoring problem counts here. Points of tests are shares of the group's where they are not added up. */
export function scoreGroup(
  { path, config, cases }: KattisGroup,
  { hasScoringValidator, notes }: Scoring,
): GroupScore {
  const { acceptScore, graderFlags, onReject, range } = config;
  const stopsAtFailure = onReject === 'break';
  const most = range !== null && Number.isFinite(range[1]) ? range[1] : null;
  const binary = (points: number): GroupScore => ({
    group: { rule: hasScoringValidator ? 'min' : 'all', points, stopsAtFailure },
    // Who gives points of their own gives them of these; else the tests only have to pass.
    casePoints: hasScoringValidator ? points : 1,
  });
  const shared = (points: number): GroupScore => ({
    group: { rule: 'sum', points, stopsAtFailure },
    casePoints: points / Math.max(1, cases.length),
  });
  // Whoever gives points of their own is bound by the range alone.
  const ofOne = hasScoringValidator ? (most ?? acceptScore) : acceptScore;
  if (graderFlags.includes('min')) return binary(ofOne);
  if (graderFlags.includes('avg')) return shared(ofOne);
  if (graderFlags.includes('max')) {
    notes.warn(`data/${path}`, 'The best of its tests cannot count alone here; each counts for its share.');
    return shared(ofOne);
  }
  return shared(hasScoringValidator ? (most ?? acceptScore * cases.length) : acceptScore * cases.length);
}
