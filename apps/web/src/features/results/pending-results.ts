import type { StudentGrading, StudentTestResult } from '@crucible/contracts/grading';
import type { StudentTest } from '@crucible/contracts/student-assignment';

type Told = Pick<StudentGrading, 'status' | 'reason' | 'results' | 'compile'>;

/**
 * The results so far, and while the grading goes on the tests that are known by name and have none yet, in the order of the
 * assignment.
 */
export function withPending(
  { status, reason, results, compile }: Told,
  tests: readonly StudentTest[],
): StudentTestResult[] {
  const goesOn = (status === 'queued' || status === 'running') && compile === null;
  if (!goesOn) return [...results];
  const isDone = (key: string) => results.some((one) => one.key === key || one.key.startsWith(`${key}/`));
  const waiting = tests.filter((test) => test.name !== null && (reason !== 'samples' || test.isSample));
  const place = new Map(tests.map(({ key }, index) => [key, index]));
  const placeOf = ({ key }: StudentTestResult) =>
    place.get(key) ?? place.get(key.slice(0, key.indexOf('/'))) ?? tests.length;
  const pending = waiting.filter(({ key }) => !isDone(key)).map(toPending);
  return [...results, ...pending].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function toPending({ key, name, groupId, isSample, points }: StudentTest): StudentTestResult {
  return {
    ...{ key, name, groupId, isSample, maxPoints: points },
    ...{ access: 'shown', seenAfter: null, verdict: null, points: null },
    ...{ message: '', hint: '', detail: null, durationMs: null },
  };
}
