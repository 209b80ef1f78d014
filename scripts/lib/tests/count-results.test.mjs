import { describe, expect, it } from 'vitest';
import {
  NOTHING,
  addCounts,
  countPlaywright,
  countSecurity,
  countVitest,
  describeCounts,
  settleCounts,
} from './count-results.mjs';

const vitestReport = (files, numbers = {}) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults: files,
});

describe('countVitest', () => {
  it('takes the numbers of the report', () => {
    const report = vitestReport([{ status: 'failed', assertionResults: [{}] }], {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    });
    expect(countVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as a failed test', () => {
    const report = vitestReport([{ status: 'failed', assertionResults: [] }], { numPassedTests: 3 });
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });
});

describe('countPlaywright', () => {
  it('counts flaky tests and errors outside of tests as failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 4, skipped: 3 });
  });
});

it('counts a gap as skipped, and one that is none any more as failed', () => {
  const rows = ['passed', 'passed', 'failed', 'gap', 'closed'].map((result) => ({ result }));
  expect(countSecurity(rows)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

describe('settleCounts', () => {
  it('fails a suite that ended with an error though no test failed', () => {
    expect(settleCounts({ passed: 4, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 4,
      failed: 1,
      skipped: 0,
    });
  });

  it('fails a suite without tests', () => {
    expect(settleCounts(NOTHING, 0).failed).toBe(1);
  });

  it('does not count a failed test twice', () => {
    expect(settleCounts({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

it('adds up and describes', () => {
  const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
  expect(describeCounts(sum)).toBe('11 passed, 22 failed, 33 skipped');
});
