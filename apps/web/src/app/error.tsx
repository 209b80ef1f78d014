'use client';

import { CircleAlert } from 'lucide-react';
import { Button } from '../components/ui/button.tsx';
import { EmptyState } from '../components/ui/empty-state.tsx';

export default function PageError({ reset }: { reset: () => void }) {
  return (
    <main className="h-dvh">
      <EmptyState
        heading
        icon={CircleAlert}
        title="The page has stumbled"
        action={
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Your draft is kept in this browser.
      </EmptyState>
    </main>
  );
}
