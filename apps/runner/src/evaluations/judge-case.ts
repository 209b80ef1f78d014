import type { IoTest } from '@crucible/contracts/benchmark-problem';
import { capText, cappedText } from '../grading/capped-text.ts';
import { compareText } from '../grading/io/compare-text.ts';
import { outcomeOfEnd } from '../grading/outcome-of-run.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';
import { judgeEnd, judgeLimit } from './judge-end.ts';
import type { Judgement } from './judge-end.ts';

/** Of what was expected and what was written. */
const SHOWN_BYTES = 200;

/** What came of one case of a whole program; `position` is that of the case, from 0. */
export function judgeCase(
  { expected, compare }: IoTest['cases'][number],
  run: EndedRun,
  position: number,
): Judgement {
  const { status } = run.report;
  const place = `input ${position + 1}`;
  const limit = judgeLimit(run);
  if (limit !== null) return { ...limit, message: `${place}: ${limit.message}` };
  if (status === 'nonzero_exit')
    return { status: 'failed', message: `${place}: ${outcomeOfEnd(run).message}` };
  if (status !== 'completed') {
    const end = judgeEnd(run);
    return { ...end, message: `${place}: ${end.message}` };
  }
  const { isEqual, message } = compareText(run.stdout, expected, compare);
  if (isEqual) return { status: 'passed', message: '' };
  if (compare.type === 'regex') return { status: 'failed', message: `${place}: ${message}` };
  const wanted = quoted(capText(expected, SHOWN_BYTES));
  return {
    status: 'failed',
    message: `${place}: expected ${wanted}, got ${quoted(cappedText(run.stdout, SHOWN_BYTES))}`,
  };
}

function quoted({ text, isWhole }: { text: string; isWhole: boolean }): string {
  return `${JSON.stringify(text)}${isWhole ? '' : '…'}`;
}
