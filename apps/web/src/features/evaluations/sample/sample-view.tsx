'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import type { EvaluationSample } from '@crucible/contracts/evaluation-sample';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { nameOf } from '../name-of.ts';
import type { RenderDiff, RenderViewer } from '../render-code.ts';
import { samplePath } from '../sample-path.ts';
import { useEvaluation } from '../use-evaluation.ts';
import { VerdictMark } from '../verdict-mark.tsx';
import { DifferenceCard } from './difference-card.tsx';
import { failingNeighbours } from './neighbours.ts';
import { PlaygroundButton } from './playground-button.tsx';
import { ProgramCard } from './program-card.tsx';
import { TaskCard } from './task-card.tsx';
import { useOtherSamples, useProblem, useSample } from './use-sample.ts';
import type { SampleRef } from './use-sample.ts';
import { VerdictCard } from './verdict-card.tsx';

export type CodeParts = { renderViewer: RenderViewer; renderDiff: RenderDiff };

/** One sample: what was asked, what was written, and what became of it. */
export function SampleView({ sampleRef, code }: { sampleRef: SampleRef; code: CodeParts }) {
  const evaluation = useEvaluation(sampleRef.evaluationId);
  const sample = useSample(sampleRef);
  return (
    <QueryView isPage query={evaluation} what="the evaluation">
      {(found) => (
        <QueryView isPage query={sample} what="the sample">
          {(one) => <Found evaluation={found} sample={one} code={code} />}
        </QueryView>
      )}
    </QueryView>
  );
}

type FoundProps = { evaluation: Evaluation; sample: EvaluationSample; code: CodeParts };

function Found({ evaluation, sample, code }: FoundProps) {
  const { id, benchmark } = evaluation;
  const problem = useProblem(evaluation, sample.problemPosition).data ?? null;
  const { around, ofProblem } = useOtherSamples(id, sample);
  const { previous, next } = failingNeighbours(around, sample.line);
  const title = `${sample.problem}, sample ${sample.sampleIndex + 1}`;
  useDocumentTitle(`${title}: ${nameOf(evaluation)}`);
  return (
    <Page
      title={title}
      crumbs={
        <Crumbs
          items={[
            { href: `/benchmarks/${benchmark.slug}`, text: benchmark.name },
            { href: `/evaluations/${id}`, text: nameOf(evaluation) },
          ]}
        />
      }
      description={<VerdictMark sample={sample} />}
      actions={
        <>
          {previous !== null && (
            <ButtonLink href={samplePath(id, previous)}>
              <ChevronLeft aria-hidden className="size-4" /> Failing before
            </ButtonLink>
          )}
          {next !== null && (
            <ButtonLink href={samplePath(id, next)}>
              Failing next <ChevronRight aria-hidden className="size-4" />
            </ButtonLink>
          )}
          <PlaygroundButton problem={problem} sample={sample} evaluation={evaluation} />
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-6 max-lg:grid-cols-1">
        <div className="grid min-w-0 gap-6">
          <ProgramCard sample={sample} renderViewer={code.renderViewer} />
          <DifferenceCard
            key={`${sample.problemPosition}-${sample.sampleIndex}`}
            {...{ evaluation, sample, problem, others: ofProblem }}
            renderDiff={code.renderDiff}
          />
        </div>
        <div className="grid min-w-0 gap-6">
          <VerdictCard sample={sample} />
          <TaskCard problem={problem} sample={sample} />
        </div>
      </div>
    </Page>
  );
}
