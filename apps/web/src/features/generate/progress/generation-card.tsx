'use client';

import type { Generation } from '@crucible/contracts/generation';
import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Pause, Play } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { generationFacts } from './generation-facts.ts';
import { ResumePart } from './resume-part.tsx';
import { STATE_WORDS } from './state-words.ts';
import { useGenerationChanges } from './use-generation.ts';

/** Once all samples are there the evaluation begins, which its page does not know. */
function useFreshEvaluation(state: Generation['state']): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (state === 'finished' || state === 'cancelled')
      void queryClient.invalidateQueries({ queryKey: trpc.evaluations.pathKey() });
  }, [state, queryClient, trpc]);
}

/** How a model is asked for the samples of an evaluation. */
export function GenerationCard({ generation }: { generation: Generation }) {
  const { evaluationId, state, settings, endpointName, done, total, message } = generation;
  const { pause } = useGenerationChanges();
  useFreshEvaluation(state);
  const { title, text } = STATE_WORDS[state];
  return (
    <Card
      title={title}
      description={`${settings.model}, by ${endpointName ?? 'an endpoint that was removed'}. ${text}`}
      actions={
        state === 'running' ? (
          <Button disabled={pause.isPending} onClick={() => pause.mutate({ evaluationId })}>
            <Pause aria-hidden className="size-4" /> Pause asking
          </Button>
        ) : state === 'paused' ? (
          <ResumeButton evaluationId={evaluationId} />
        ) : state === 'finished' && message !== '' ? (
          <StartButton evaluationId={evaluationId} />
        ) : undefined
      }
    >
      <progress
        aria-label="Samples that are there"
        value={done}
        max={Math.max(1, total)}
        className="h-2.5 w-full accent-accent-fill"
      />
      <p className="figures text-sm text-muted">{generationFacts(generation).join(' · ')}</p>
      {message !== '' && (
        <p role="status" className="flex items-start gap-2 text-sm wrap-anywhere">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" /> {message}
        </p>
      )}
      {state === 'failed' && <ResumePart generation={generation} />}
    </Card>
  );
}

function ResumeButton({ evaluationId }: { evaluationId: string }) {
  const { resume } = useGenerationChanges();
  return (
    <Button look="primary" disabled={resume.isPending} onClick={() => resume.mutate({ evaluationId })}>
      <Play aria-hidden className="size-4" /> Resume asking
    </Button>
  );
}

/** For samples that could not be started when the last of them came, as where a quota was used up. */
function StartButton({ evaluationId }: { evaluationId: string }) {
  const { start } = useGenerationChanges();
  return (
    <Button look="primary" disabled={start.isPending} onClick={() => start.mutate({ evaluationId })}>
      <Play aria-hidden className="size-4" /> Start
    </Button>
  );
}
