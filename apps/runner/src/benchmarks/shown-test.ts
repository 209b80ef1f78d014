import type { ProblemTest } from '@crucible/contracts/benchmark-problem';

/** Of one problem: so many calls or cases, and so many characters of them, but always the first. */
const MAX_SHOWN = 20;
const MAX_LENGTH = 20_000;

/** A test as it is shown among others: the first of its calls or cases, and how many are left out. */
export function shownTest(test: ProblemTest): { test: ProblemTest; omitted: number } {
  if (test.kind === 'function') {
    const calls = firstOf(test.calls);
    return { test: { ...test, calls }, omitted: test.calls.length - calls.length };
  }
  if (test.kind === 'io') {
    const cases = firstOf(test.cases);
    return { test: { ...test, cases }, omitted: test.cases.length - cases.length };
  }
  return { test, omitted: 0 };
}

function firstOf<Item>(items: readonly Item[]): Item[] {
  let length = 0;
  return items.slice(0, MAX_SHOWN).filter((item, index) => {
    length += JSON.stringify(item).length;
    return index === 0 || length <= MAX_LENGTH;
  });
}
