'use client';

import { SampleFilterSchema } from '@crucible/contracts/evaluation';
import type { Evaluation } from '@crucible/contracts/evaluation';
import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { nameOf } from '../name-of.ts';
import type { RenderDiff } from '../render-code.ts';
import { samplePath } from '../sample-path.ts';
import { programPath } from '../sample/program-path.ts';
import { VerdictMark } from '../verdict-mark.tsx';

type DialogProps = {
  problem: string;
  first: Evaluation;
  other: Evaluation;
  renderDiff: RenderDiff;
  onClose: () => void;
};

/** What two candidates wrote for a problem, side by side: the first sample of each. */
export function ProgramsDialog({ problem, first, other, renderDiff, onClose }: DialogProps) {
  const [left, right] = [useFirstSample(first.id, problem), useFirstSample(other.id, problem)];
  const files = useMemo(
    () =>
      left.program === undefined || right.program === undefined
        ? null
        : {
            before: { path: `1-${programPath({ problem, sampleIndex: 0 })}`, content: left.program },
            after: { path: `2-${programPath({ problem, sampleIndex: 0 })}`, content: right.program },
          },
    [left.program, right.program, problem],
  );
  return (
    <Dialog
      open
      place="wide"
      onOpenChange={(open) => !open && onClose()}
      title={problem}
      description="The first sample of each."
    >
      <div className="grid gap-3 overflow-y-auto px-5 pb-5">
        <div className="grid grid-cols-2 gap-3 text-sm">
          <Side evaluation={first} sample={left.summary} />
          <Side evaluation={other} sample={right.summary} />
        </div>
        {files !== null && (
          <div className="h-[60dvh] overflow-hidden rounded-lg border border-line">{renderDiff(files)}</div>
        )}
      </div>
    </Dialog>
  );
}

function Side({ evaluation, sample }: { evaluation: Evaluation; sample: SampleSummary | null | undefined }) {
  return (
    <div className="grid min-w-0 justify-items-start gap-1">
      <span className="font-medium wrap-anywhere">{nameOf(evaluation)}</span>
      {sample === null && <span className="text-muted">No sample</span>}
      {sample !== null && sample !== undefined && (
        <>
          <VerdictMark sample={sample} />
          <TextLink href={samplePath(evaluation.id, sample)}>Open the sample</TextLink>
        </>
      )}
    </div>
  );
}

function useFirstSample(evaluationId: string, problem: string) {
  const trpc = useTRPC();
  const listed = useQuery(
    trpc.evaluations.samples.queryOptions({
      evaluationId,
      filter: SampleFilterSchema.parse({ problem, limit: 1 }),
    }),
  );
  const summary = listed.data === undefined ? undefined : (listed.data[0] ?? null);
  const { problemPosition = 0, sampleIndex = 0 } = summary ?? {};
  const sample = useQuery(
    trpc.evaluations.sample.queryOptions(
      { evaluationId, problemPosition, sampleIndex },
      { enabled: summary !== undefined && summary !== null },
    ),
  );
  return { summary, program: summary === null ? '' : sample.data?.program };
}
