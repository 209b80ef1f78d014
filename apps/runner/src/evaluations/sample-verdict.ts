import type { SampleDetail, SampleStatus } from '@crucible/contracts/evaluation-sample';
import type { FinalStatus } from '@crucible/contracts/run-status';
import { cappedText } from '../grading/capped-text.ts';
import { outcomeOfEnd } from '../grading/outcome-of-run.ts';
import type { EndedRun } from '../grading/outcome-of-run.ts';
import { readReport } from '../grading/unit/read-report.ts';
import type { UnitRecord } from '../grading/unit/unit-record.ts';
import { toStorableText } from '../lib/storable-text.ts';

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
const LIMITS = ['time_limit', 'memory_limit', 'output_limit'] as const satisfies FinalStatus[];
const TAMPERED = 'The program changed what it is tested with.';
const NO_RESULT = 'The program ended before its tests did.';

/**
 * The verdict on a sample, from what its harness said under seal and nothing else that was written: without such a report
 * nothing has passed, however the program ended.
 */
export function sampleVerdict(run: EndedRun, seal: Uint8Array): SampleVerdict {
  const { records, rest } = readReport(run.stdout, seal);
  const { wallMs, cpuMs, memoryBytes } = run.report;
  return {
    ...judge(run, records),
    detail: detailOf(run, rest),
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

function judge(run: EndedRun, records: readonly UnitRecord[]): Pick<SampleVerdict, 'status' | 'message'> {
  const { status } = run.report;
  const limit = LIMITS.find((name) => name === status);
  if (limit !== undefined) return { status: limit, message: outcomeOfEnd(run).message };
  if (records.some(({ type }) => type === 'tampered')) return { status: 'failed', message: TAMPERED };
  const broken = records.find((record) => record.type === 'broken');
  if (broken !== undefined) return { status: 'failed', message: messageOf(broken.message) };
  const cases = records.filter((record) => record.type === 'case');
  const [only] = cases;
  if (only?.outcome === 'failed') return { status: 'failed', message: messageOf(only.message) };
  if (only?.outcome === 'passed' && cases.length === 1 && status === 'completed')
    return { status: 'passed', message: '' };
  if (status === 'signalled') return { status: 'crashed', message: outcomeOfEnd(run).message };
  return { status: 'no_result', message: NO_RESULT };
}

function messageOf(message: string): string {
  return toStorableText(message.slice(0, MAX_MESSAGE_LENGTH));
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
