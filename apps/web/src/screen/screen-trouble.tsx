'use client';

import { CloudOff, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { explainError } from '../lib/explain-error.ts';
import type { ProgramState } from './use-program.ts';

type ScreenTroubleProps = { error: unknown; program: ProgramState; onRetry: () => void; children: ReactNode };

/** Stands in for the panes when there is nothing to show in them. */
export function ScreenTrouble({ error, program, onRetry, children }: ScreenTroubleProps) {
  const retry = (
    <Button look="primary" onClick={onRetry}>
      Try again
    </Button>
  );
  if (error) {
    return (
      <EmptyState icon={CloudOff} title="Crucible does not answer" action={retry}>
        {explainError(error)}
      </EmptyState>
    );
  }
  if (program.kind === 'failed') {
    return (
      <EmptyState icon={CloudOff} title="The program could not be loaded" action={retry}>
        {program.reason}
      </EmptyState>
    );
  }
  if (program.kind === 'missing') {
    return (
      <EmptyState
        icon={SearchX}
        title="There is nothing at this link"
        action={
          <Button look="primary" onClick={() => window.history.pushState(null, '', '/')}>
            Go to the playground
          </Button>
        }
      >
        The link may be incomplete, or the run was deleted or belongs to somebody else.
      </EmptyState>
    );
  }
  return children;
}
