import type { ProblemTest } from '@crucible/contracts/benchmark-problem';
import type { SampleDetail, SampleStatus } from '@crucible/contracts/evaluation-sample';
import { cappedText } from '../grading/capped-text.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';
import { readReport } from '../grading/unit/read-report.ts';
import type { UnitRecord } from '../grading/unit/unit-record.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { judgeCalls } from './calls/judge-calls.ts';
import { judgeEnd, judgeLimit } from './judge-end.ts';
import type { Judgement } from './judge-end.ts';

/** What came of a sample. Times in milliseconds, memory in bytes; null where it did not come to run. */
export type SampleVerdict = {
  status: SampleStatus;
  message: string;
  detail: SampleDetail | null;
  wallMs: number | null;
  cpuMs: number | null;
  memoryBytes: number | null;
};

const SHOWN_BYTES = 4 * 1024;
const MAX_MESSAGE_LENGTH = 2_000;
const TAMPERED = 'The program changed what it is tested with.';

type Judged = { seal: Uint8Array; problem: { test: ProblemTest; entryPoint: string } };

/**
 * The verdict on a sample, from what its harness said under seal and nothing else that was written: without such a report
 * nothing has passed, however the program ended.
 */
export function sampleVerdict(run: EndedRun, { seal, problem }: Judged): SampleVerdict {
  const { test, entryPoint } = problem;
  if (test.kind === 'function') {
    const { rest, ...judgement } = judgeCalls(run, { seal, test, entryPoint });
    return verdictOf(run, judgement, rest);
  }
  const { records, rest } = readReport(run.stdout, seal);
  const verdict = verdictOf(run, judge(run, records), rest);
  const testLine = verdict.status === 'failed' ? testLineOf(records) : '';
  if (verdict.detail === null || testLine === '') return verdict;
  return { ...verdict, detail: { ...verdict.detail, testLine } };
}

/** Where the one test failed; of a program that was refused the harness may tell more than that. */
function testLineOf(records: readonly UnitRecord[]): string {
  const [only] = records.filter((record) => record.type === 'case');
  return toStorableText((only?.trace ?? '').slice(0, MAX_MESSAGE_LENGTH));
}

/** A judgement with what the run left to look at; `written` is the program's own output. */
export function verdictOf(run: EndedRun, { status, message }: Judgement, written: string): SampleVerdict {
  const { wallMs, cpuMs, memoryBytes } = run.report;
  return {
    ...{ status, message: toStorableText(message.slice(0, MAX_MESSAGE_LENGTH)) },
    detail: detailOf(run, written),
    ...{ wallMs, cpuMs, memoryBytes },
  };
}

/** A sample that came to no verdict through us. The cause is for the log. */
export function internalError(message: string): SampleVerdict {
  return {
    ...{ status: 'internal_error', message, detail: null },
    ...{ wallMs: null, cpuMs: null, memoryBytes: null },
  };
}

function judge(run: EndedRun, records: readonly UnitRecord[]): Judgement {
  const limit = judgeLimit(run);
  if (limit !== null) return limit;
  if (records.some(({ type }) => type === 'tampered')) return { status: 'failed', message: TAMPERED };
  const broken = records.find((record) => record.type === 'broken');
  if (broken !== undefined) return { status: 'failed', message: broken.message };
  const cases = records.filter((record) => record.type === 'case');
  const [only] = cases;
  if (only?.outcome === 'failed') return { status: 'failed', message: only.message };
  if (only?.outcome === 'passed' && cases.length === 1 && run.report.status === 'completed')
    return { status: 'passed', message: '' };
  return judgeEnd(run);
}

function detailOf({ report, stderr }: EndedRun, rest: string): SampleDetail {
  const written = cappedText(Buffer.from(rest), SHOWN_BYTES);
  const errors = cappedText(stderr, SHOWN_BYTES);
  return {
    ...{ stdout: written.text, stderr: errors.text },
    ...{ exitCode: report.exitCode, signal: report.signal, limit: report.limitHit },
    truncated: report.truncated || !written.isWhole || !errors.isWhole,
  };
}
