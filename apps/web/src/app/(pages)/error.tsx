'use client';

import { CircleAlert } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';

export default function PageError({ reset }: { reset: () => void }) {
  return (
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
      If it keeps doing so, reload it.
    </EmptyState>
  );
}
