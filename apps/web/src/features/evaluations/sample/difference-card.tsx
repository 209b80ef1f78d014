'use client';

import type { BenchmarkProblem } from '@crucible/contracts/benchmark-problem';
import type { Evaluation } from '@crucible/contracts/evaluation';
import type { EvaluationSample, SampleSummary } from '@crucible/contracts/evaluation-sample';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { SmallSelect } from '../../../components/ui/small-select.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import type { RenderDiff } from '../render-code.ts';
import { sampleLook } from '../status-words.ts';
import { programPath } from './program-path.ts';

type CardProps = {
  evaluation: Evaluation;
  sample: EvaluationSample;
  problem: BenchmarkProblem | null;
  others: readonly SampleSummary[];
  renderDiff: RenderDiff;
};

const REFERENCE = 'reference';

/** What is different between a sample and another one of its problem, or the problem's own solution. */
export function DifferenceCard({ evaluation, sample, problem, others, renderDiff }: CardProps) {
  const trpc = useTRPC();
  const [chosen, setChosen] = useState('');
  const { problemPosition, sampleIndex } = sample;
  const reference = problem?.solution ?? null;
  const rest = others.filter((other) => other.sampleIndex !== sampleIndex);
  const other = useQuery(
    trpc.evaluations.sample.queryOptions(
      { evaluationId: evaluation.id, problemPosition, sampleIndex: Number(chosen) },
      { enabled: chosen !== '' && chosen !== REFERENCE },
    ),
  );
  const isProgramByItself = problem?.test?.kind === 'asserts' || problem?.test?.kind === 'io';
  const ofReference = isProgramByItself ? reference : `${problem?.prompt ?? ''}${reference}`;
  const text = chosen === REFERENCE ? ofReference : other.data?.program;
  const files = useMemo(
    () =>
      text === undefined || text === null
        ? null
        : {
            before: { path: `other-${programPath(sample)}`, content: text },
            after: { path: programPath(sample), content: sample.program },
          },
    [text, sample],
  );
  if (reference === null && rest.length === 0) return null;
  return (
    <Card
      title="Differences"
      actions={
        <SmallSelect
          label="Compare with"
          className="h-9"
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
          options={[
            { value: '', text: 'Compare with …' },
            ...(reference === null ? [] : [{ value: REFERENCE, text: 'The benchmark’s own solution' }]),
            ...rest.map((one) => ({
              value: String(one.sampleIndex),
              text: `Sample ${one.sampleIndex + 1} (${sampleLook(one).text.toLowerCase()})`,
            })),
          ]}
        />
      }
    >
      {chosen !== '' && files !== null && (
        <div className="h-96 overflow-hidden rounded-lg border border-line">{renderDiff(files)}</div>
      )}
    </Card>
  );
}
