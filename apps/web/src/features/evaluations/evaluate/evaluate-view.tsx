'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import type { RenderField } from '../render-code.ts';
import { CandidateCard } from './candidate-card.tsx';
import { UploadPart } from './upload-part.tsx';
import { useCandidate } from './use-candidate.ts';
import type { SuggestedCandidate } from './use-candidate.ts';
import { WritePart } from './write-part.tsx';

/** A further way to samples, of another feature. */
export type FurtherWay = {
  text: string;
  render: (props: {
    benchmark: BenchmarkDetail;
    /** Makes the evaluation where there is none yet; null when that was refused, which is shown. */
    getEvaluationId: (suggested?: SuggestedCandidate) => Promise<string | null>;
    /** Goes on to the evaluation's page. */
    onBegun: (evaluationId: string) => void;
  }) => ReactNode;
};

type ViewProps = { slug: string; renderField: RenderField; furtherWays?: readonly FurtherWay[] };

/** Measures a candidate by a benchmark: who it is, and where its samples come from. */
export function EvaluateView({ slug, renderField, furtherWays = [] }: ViewProps) {
  const trpc = useTRPC();
  const benchmark = useQuery(trpc.benchmarks.get.queryOptions({ slug }, { refetchOnMount: 'always' }));
  useDocumentTitle(benchmark.data && `Evaluate: ${benchmark.data.name}`);
  return (
    <Page
      title="Evaluate"
      description="A candidate is a model or a person. Its samples are run here, each by itself, and what passes is counted."
      actions={<ButtonLink href="/evaluations">Your evaluations</ButtonLink>}
    >
      <QueryView query={benchmark} what="the benchmark">
        {(found) => <Ways benchmark={found} renderField={renderField} furtherWays={furtherWays} />}
      </QueryView>
    </Page>
  );
}

type WaysProps = Omit<Required<ViewProps>, 'slug'> & { benchmark: BenchmarkDetail };

function Ways({ benchmark, renderField, furtherWays }: WaysProps) {
  const { slug, quotaLeft, archivedAt, current } = benchmark;
  const router = useRouter();
  const candidate = useCandidate(slug);
  const [way, setWay] = useState('upload');
  const { getEvaluationId } = candidate;
  const goOn = (evaluationId: string) => router.push(`/evaluations/${evaluationId}`);
  if (archivedAt !== null || current === null)
    return (
      <Card
        title="Closed"
        description={
          archivedAt === null
            ? 'No version of this benchmark has been published yet.'
            : 'Nothing is measured by this benchmark any more.'
        }
      />
    );
  return (
    <>
      {quotaLeft !== null && (
        <p className="text-sm">
          {quotaLeft === 0
            ? 'You have started as many evaluations today as this benchmark allows. You can prepare one now and start it tomorrow (UTC).'
            : `You may start ${countOf(quotaLeft, 'more evaluation')} today.`}
        </p>
      )}
      <CandidateCard candidate={candidate} />
      <Card title="Samples">
        <Tabs
          label="Where samples come from"
          value={way}
          onChange={setWay}
          tabs={[
            {
              value: 'upload',
              text: 'Upload a file',
              content: <UploadPart getEvaluationId={getEvaluationId} onTaken={goOn} />,
            },
            {
              value: 'write',
              text: 'Write them here',
              content: (
                <WritePart
                  {...{ benchmark, version: current, renderField, getEvaluationId }}
                  onTaken={goOn}
                />
              ),
            },
            ...furtherWays.map(({ text, render }, index) => ({
              ...{ value: `further-${index}`, text },
              content: render({ benchmark, getEvaluationId, onBegun: goOn }),
            })),
          ]}
        />
      </Card>
    </>
  );
}
