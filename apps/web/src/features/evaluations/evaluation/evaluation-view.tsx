'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import type { ReactNode } from 'react';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { nameOf } from '../name-of.ts';
import { StateBadge } from '../state-badge.tsx';
import { useEvaluation } from '../use-evaluation.ts';
import { BoardCard } from './board-card.tsx';
import { EvaluationActions } from './evaluation-actions.tsx';
import { OpenCard } from './open-card.tsx';
import { ProgressCard } from './progress-card.tsx';
import { ReproductionCard } from './reproduction-card.tsx';
import { SamplesCard } from './samples-card.tsx';
import { ScoresPart } from './scores-part.tsx';
import { SettingsCard } from './settings-card.tsx';

type ViewProps = {
  evaluationId: string;
  /** What is told of samples that are asked of a model. */
  generation?: ReactNode;
};

/** An evaluation: how far it has come, what it is worth, and every sample. */
export function EvaluationView({ evaluationId, generation }: ViewProps) {
  const evaluation = useEvaluation(evaluationId);
  useDocumentTitle(evaluation.data && `${nameOf(evaluation.data)}: ${evaluation.data.benchmark.name}`);
  return (
    <QueryView isPage query={evaluation} what="the evaluation">
      {(found) => <Found evaluation={found} generation={generation} />}
    </QueryView>
  );
}

function Found({ evaluation, generation }: { evaluation: Evaluation; generation: ReactNode }) {
  const { benchmark, version, state, mayChange, personName } = evaluation;
  return (
    <Page
      title={nameOf(evaluation)}
      crumbs={
        <Crumbs
          items={[
            { href: '/benchmarks', text: 'Benchmarks' },
            { href: `/benchmarks/${benchmark.slug}`, text: benchmark.name },
            ...(mayChange ? [{ href: '/evaluations', text: 'Your evaluations' }] : []),
          ]}
        />
      }
      description={
        <span className="flex flex-wrap items-center gap-2">
          <StateBadge state={state} />
          <span>
            measured by {benchmark.name}, version {version.number}
            {personName !== null && `, for ${personName}`}
          </span>
        </span>
      }
      actions={<EvaluationActions evaluation={evaluation} />}
    >
      {generation}
      {state !== 'open' && <ProgressCard evaluation={evaluation} />}
      {state === 'open' && !generation && <OpenCard evaluation={evaluation} />}
      {state !== 'open' && <ScoresPart evaluation={evaluation} />}
      {state === 'finished' && evaluation.candidate !== null && <BoardCard evaluation={evaluation} />}
      <SamplesCard evaluation={evaluation} />
      <div className="grid grid-cols-2 items-start gap-6 max-lg:grid-cols-1">
        <SettingsCard evaluation={evaluation} />
        <ReproductionCard evaluation={evaluation} />
      </div>
    </Page>
  );
}
