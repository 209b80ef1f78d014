import type { SampleStatus } from '@crucible/contracts/evaluation-sample';

const WORDS: Record<SampleStatus, string> = {
  passed: 'Passed',
  failed: 'Failed its test',
  no_result: 'Ended before its test did',
  time_limit: 'Took too long',
  memory_limit: 'Used too much memory',
  output_limit: 'Wrote too much',
  crashed: 'Crashed',
  internal_error: 'Could not be tried, which is our fault',
};

/** What came of a problem's own solution. */
export function statusWords(status: string): string {
  return Object.entries(WORDS).find(([name]) => name === status)?.[1] ?? status;
}
