import { SampleStatusSchema } from '@crucible/contracts/evaluation-sample';
import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import type { EvaluationSample as SampleRow } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';

type Row = Omit<SampleRow, 'record' | 'detail' | 'evaluationId'>;
type Problem = { key: string; split: 'public' | 'private' };

const WITHHELD = {
  ...{ status: null, message: '', wallMs: null, cpuMs: null, memoryBytes: null },
  ...{ isFromCache: false, finishedAt: null },
};

/** A sample as somebody may see it: what came of one for a private problem is for those who keep the benchmark. */
export function toSampleSummary(
  row: Row,
  { problem, isKeeper }: { problem: Problem; isKeeper: boolean },
): SampleSummary {
  const { problemPosition, sampleIndex, message, wallMs, cpuMs, isFromCache } = row;
  const place = { problem: problem.key, problemPosition, sampleIndex, line: row.line + 1 };
  if (!isKeeper && problem.split === 'private') return { ...place, ...WITHHELD, isWithheld: true };
  return {
    ...place,
    ...{ message, wallMs, cpuMs, isFromCache },
    status: SampleStatusSchema.nullable().parse(row.status),
    isWithheld: false,
    memoryBytes: row.memoryBytes === null ? null : Number(row.memoryBytes),
    finishedAt: isoOrNull(row.finishedAt),
  };
}
