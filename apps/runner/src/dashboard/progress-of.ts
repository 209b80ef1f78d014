import type { DashboardCell } from '@crucible/contracts/dashboard';

import type { ProgressRow } from './read-progress.ts';

const MINUTE_MS = 60_000;
/** Whoever has tried a test so often, and for so long, without passing it is stuck. */
const STUCK_FAILURES = 3;
const STUCK_MS = 5 * MINUTE_MS;

/** How somebody stands with each test: by their last graded submission, and since when it has been so. */
export function progressOf(
  submissions: readonly ProgressRow[],
  testIds: readonly string[],
): (DashboardCell | null)[] {
  const graded = submissions.filter(({ verdicts }) => Object.keys(verdicts).length > 0);
  return testIds.map((testId) => {
    const verdict = graded.at(-1)?.verdicts[testId];
    if (verdict === undefined) return null;
    const lastPassed = graded.findLastIndex(({ verdicts }) => verdicts[testId] === 'passed');
    const failing = graded.slice(lastPassed + 1).filter(({ verdicts }) => verdicts[testId] !== undefined);
    return {
      verdict,
      failures: failing.length,
      failingSince: failing[0]?.createdAt.toISOString() ?? null,
    };
  });
}

/** The test on which somebody is stuck: of several the one that was tried most often. Null where there is none. */
export function stuckOn(
  cells: readonly (DashboardCell | null)[],
  { testIds, now }: { testIds: readonly string[]; now: Date },
): string | null {
  const stuck = cells.flatMap((cell, index) => {
    if (cell === null || cell.failingSince === null || cell.failures < STUCK_FAILURES) return [];
    const lastsMs = now.getTime() - Date.parse(cell.failingSince);
    return lastsMs < STUCK_MS ? [] : [{ testId: testIds[index] ?? null, failures: cell.failures }];
  });
  return stuck.toSorted((a, b) => b.failures - a.failures)[0]?.testId ?? null;
}

/** How a test fared in all of these submissions, which are several people's. */
export function countTest(submissions: readonly ProgressRow[], testId: string) {
  const people = [...Map.groupBy(submissions, ({ personId }) => personId).values()].flatMap((own) => {
    const verdicts = own.flatMap(({ verdicts: all }) => all[testId] ?? []);
    return verdicts.length === 0 ? [] : [verdicts];
  });
  const all = people.flat();
  return {
    people: people.length,
    passing: people.filter((verdicts) => verdicts.at(-1) === 'passed').length,
    passedFirst: people.filter((verdicts) => verdicts[0] === 'passed').length,
    failures: all.filter((verdict) => verdict !== 'passed').length,
    submissions: all.length,
  };
}
