import type { TestVerdict } from '@crucible/contracts/grading';
import { lenientTextOf } from '../file-text.ts';
import type { KattisSubmission } from './read-submissions.ts';

/**
 * What has to become of a program: full points; some of them (or a number, where it is published); or none for the whole,
 * because of a test with one of the verdicts.
 */
export type ExpectedVerdict =
  | { points: 'full' }
  | { points: 'some'; exactly: number | null }
  | { points: 'not_full'; verdicts: readonly TestVerdict[] | null };

const CRASHES: readonly TestVerdict[] = ['nonzero_exit', 'signalled', 'memory_limit', 'output_limit'];

const BY_FOLDER: Record<string, ExpectedVerdict> = {
  accepted: { points: 'full' },
  partially_accepted: { points: 'some', exactly: null },
  wrong_answer: { points: 'not_full', verdicts: ['wrong_answer'] },
  run_time_error: { points: 'not_full', verdicts: CRASHES },
  time_limit_exceeded: { points: 'not_full', verdicts: ['time_limit'] },
  rejected: { points: 'not_full', verdicts: null },
};

const PUBLISHED_SCORE = /@EXPECTED_SCORE@:?\s*([0-9]+(?:\.[0-9]+)?)/;

/** What its folder says of a program; null for folders that promise nothing. */
export function expectedVerdict({
  folder,
  program,
}: Pick<KattisSubmission, 'folder' | 'program'>): ExpectedVerdict | null {
  const expected = BY_FOLDER[folder] ?? null;
  if (expected?.points !== 'some') return expected;
  const texts = [...program.values()].map(lenientTextOf);
  const score = texts.map((text) => PUBLISHED_SCORE.exec(text)?.[1]).find((found) => found !== undefined);
  return { points: 'some', exactly: score === undefined ? null : Number(score) };
}
