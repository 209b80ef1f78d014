'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { Ban, GitCompareArrows, Pause, Play, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { ButtonLink } from '../../../components/ui/button-link.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { useEvaluationChanges } from './use-evaluation-changes.ts';

const ICON = 'size-4';

/** What can be done with an evaluation, as it stands. */
export function EvaluationActions({ evaluation }: { evaluation: Evaluation }) {
  const { id: evaluationId, state, progress, mayChange } = evaluation;
  const { pause, resume, cancel, retry } = useEvaluationChanges(evaluationId);
  const [asksToCancel, setAsksToCancel] = useState(false);
  const isUnfinished = state === 'open' || state === 'running' || state === 'paused';
  return (
    <>
      {mayChange && state === 'running' && (
        <Button disabled={pause.isPending} onClick={() => pause.mutate({ evaluationId })}>
          <Pause aria-hidden className={ICON} /> Pause
        </Button>
      )}
      {mayChange && state === 'paused' && (
        <Button look="primary" disabled={resume.isPending} onClick={() => resume.mutate({ evaluationId })}>
          <Play aria-hidden className={ICON} /> Resume
        </Button>
      )}
      {mayChange && state === 'finished' && progress.internalErrors > 0 && (
        <Button look="primary" disabled={retry.isPending} onClick={() => retry.mutate({ evaluationId })}>
          <RotateCw aria-hidden className={ICON} /> Try our errors again
        </Button>
      )}
      {state !== 'open' && (
        <ButtonLink href={`/evaluations/compare?ids=${evaluationId}`}>
          <GitCompareArrows aria-hidden className={ICON} /> Compare
        </ButtonLink>
      )}
      {mayChange && isUnfinished && (
        <Button onClick={() => setAsksToCancel(true)}>
          <Ban aria-hidden className={ICON} /> Cancel
        </Button>
      )}
      <ConfirmDialog
        danger
        open={asksToCancel}
        onOpenChange={setAsksToCancel}
        title="Cancel the evaluation?"
        description="Samples that have not run will not be run any more. This cannot be undone."
        confirm="Cancel the evaluation"
        busy={cancel.isPending}
        onConfirm={() => cancel.mutate({ evaluationId }, { onSettled: () => setAsksToCancel(false) })}
      />
    </>
  );
}
