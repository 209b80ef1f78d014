'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { Play } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { UploadPart } from '../evaluate/upload-part.tsx';
import { SamplesCheck } from './samples-check.tsx';
import { useEvaluationChanges } from './use-evaluation-changes.ts';
import { useScores } from './use-scores.ts';

/** An evaluation that has not begun: more samples, a look at what there is, and the start. */
export function OpenCard({ evaluation }: { evaluation: Evaluation }) {
  const { id: evaluationId, progress, mayChange } = evaluation;
  const { start } = useEvaluationChanges(evaluationId);
  const scores = useScores(evaluation, null);
  if (!mayChange) return <Card title="It has not begun" description="It still takes samples." />;
  return (
    <Card
      title="Before it begins"
      description="It takes samples until you start it; afterwards none can be added."
      actions={
        progress.total > 0 && (
          <Button look="primary" disabled={start.isPending} onClick={() => start.mutate({ evaluationId })}>
            <Play aria-hidden className="size-4" /> Start
          </Button>
        )
      }
    >
      {progress.total > 0 && (
        <QueryView query={scores} what="the samples">
          {(found) => <SamplesCheck scores={found} total={progress.total} />}
        </QueryView>
      )}
      <UploadPart getEvaluationId={() => Promise.resolve(evaluationId)} />
    </Card>
  );
}
