/** How many tests passed, failed and were skipped. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Counts of Vitest's JSON report. A file that could not be loaded has no tests and counts as one that failed. */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. A test that passed only when tried again has failed. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Counts of the rows of the security suite. A known gap has not passed, and one that is none any more has failed. */
export function countSecurity(rows) {
  const count = (...results) => rows.filter(({ result }) => results.includes(result)).length;
  return { passed: count('passed'), failed: count('failed', 'closed'), skipped: count('gap') };
}

/** A suite that ended with an error, or without a single test, cannot pass. */
export function settleCounts(counts, exitCode) {
  const isEmpty = counts.passed + counts.failed + counts.skipped === 0;
  return counts.failed === 0 && (exitCode !== 0 || isEmpty) ? { ...counts, failed: 1 } : counts;
}
