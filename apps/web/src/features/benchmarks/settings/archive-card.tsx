'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { useBenchmarkChanges } from '../use-benchmark-changes.ts';

/** Putting a benchmark away, and taking it out again. */
export function ArchiveCard({ benchmark }: { benchmark: BenchmarkDetail }) {
  const [isAsking, setAsking] = useState(false);
  const { change, isPending } = useBenchmarkChanges(benchmark, { onDone: () => setAsking(false) });
  const isArchived = benchmark.archivedAt !== null;
  return (
    <Card
      title={isArchived ? 'This benchmark is archived' : 'Archive'}
      description="An archived benchmark and its leaderboard can still be seen. It takes no new evaluations."
    >
      {isArchived ? (
        <Button
          className="justify-self-start"
          disabled={isPending}
          onClick={() => change({ isArchived: false }, 'The benchmark was restored.')}
        >
          Restore the benchmark
        </Button>
      ) : (
        <Button look="danger" className="justify-self-start" onClick={() => setAsking(true)}>
          Archive the benchmark
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={`Archive ${benchmark.name}?`}
        description="It leaves the list, and nothing can be evaluated by it any more. You can restore it at any time."
        confirm="Archive"
        danger
        busy={isPending}
        onConfirm={() => change({ isArchived: true }, 'The benchmark was archived.')}
      />
    </Card>
  );
}
