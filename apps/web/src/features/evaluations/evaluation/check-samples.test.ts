import { expect, it } from 'vitest';
import { checkSamples } from './check-samples.ts';

const at = (k: number) => ({ k, value: null, interval: null });
const textsOf = (given: Parameters<typeof checkSamples>[0], total: number) =>
  checkSamples(given, total).map(({ text }) => text);

it('tells which scores there will be', () => {
  expect(textsOf({ problems: 3, unattempted: 0, passAtK: [at(1), at(2)] }, 6)).toEqual([
    '6 samples for 3 of 3 problems, 2 for each',
    expect.stringContaining('There will be pass@1, pass@2;'),
  ]);
});

it('warns of problems without a sample', () => {
  const remarks = checkSamples({ problems: 3, unattempted: 1, passAtK: [at(1)] }, 3);
  expect(remarks.map(({ isWarning }) => isWarning)).toEqual([false, true]);
  expect(remarks[0]?.text).toBe('3 samples for 2 of 3 problems, about 1.5 for each');
  expect(remarks[1]?.text).toMatch(/^1 problem has no sample/);
});
