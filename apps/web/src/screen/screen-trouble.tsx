'use client';

import { CloudOff, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { explainError } from '../lib/explain-error.ts';
import type { ProgramState } from './use-program.ts';

type ScreenTroubleProps = { error: unknown; program: ProgramState; onRetry: () => void; children: ReactNode };

/** Whether the panes have nothing to show. */
export function isTrouble(error: unknown, program: ProgramState): boolean {
  return Boolean(error) || program.kind === 'failed' || program.kind === 'missing';
}

/** Stands in for the panes when there is nothing to show in them. */
export function ScreenTrouble({ error, program, onRetry, children }: ScreenTroubleProps) {
  const retry = (
    <Button look="primary" onClick={onRetry}>
      Try again
    </Button>
  );
  if (error) {
    return (
      <EmptyState heading icon={CloudOff} title="Crucible does not answer" action={retry}>
        {explainError(error)}
      </EmptyState>
    );
  }
  if (program.kind === 'failed') {
    return (
      <EmptyState heading icon={CloudOff} title="The program could not be loaded" action={retry}>
        {program.reason}
      </EmptyState>
    );
  }
  if (program.kind === 'missing') {
    return (
      <EmptyState
        heading
        icon={SearchX}
        title="Not found"
        action={
          <Button look="primary" onClick={() => window.history.pushState(null, '', '/')}>
            Go to the playground
          </Button>
        }
      >
        There is nothing at this link. It may be incomplete, or the run was deleted or is not yours.
      </EmptyState>
    );
  }
  return children;
}
