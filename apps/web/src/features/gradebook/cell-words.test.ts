import type { GradebookCell } from '@crucible/contracts/gradebook';
import { describe, expect, it } from 'vitest';
import { cellWords } from './cell-words.ts';

const CELL: GradebookCell = {
  ...{ state: 'graded', points: 7.5, latePercent: 0, isOverridden: false, isExtended: false },
  ...{ attempts: 1, submissionId: null },
};

describe('cellWords', () => {
  it.each([
    [{}, '7.5', '7.5 of 10 points'],
    [{ latePercent: 20, attempts: 3 }, '7.5', '7.5 of 10 points, late, 20 % taken, 3 submissions'],
    [{ isOverridden: true, isExtended: true }, '7.5', '7.5 of 10 points, given by hand, own dates'],
    [{ points: 0 }, '0', '0 of 10 points'],
    [{ state: 'missing', points: 0 }, 'missing', 'missing, 0 points'],
    [{ state: 'open', points: null }, '', 'nothing handed in yet'],
    [{ state: 'grading', points: null }, 'grading…', 'handed in, being graded'],
  ] as const)('%j is %j, %j', (facts, short, long) => {
    expect(cellWords({ ...CELL, ...facts }, 10)).toEqual({ short, long });
  });
});
