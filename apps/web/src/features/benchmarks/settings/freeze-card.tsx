'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { useBenchmarkChanges } from '../use-benchmark-changes.ts';

/** Keeping the leaderboard as it is for a while, as before the end of a contest. */
export function FreezeCard({ benchmark }: { benchmark: BenchmarkDetail }) {
  const { change, isPending } = useBenchmarkChanges(benchmark);
  const { frozenAt } = benchmark;
  return (
    <Card
      title={frozenAt === null ? 'Freeze the leaderboard' : 'The leaderboard is frozen'}
      description="While it is frozen, everybody sees it as it was at that moment. Evaluations go on, and you see what comes of them."
    >
      {frozenAt === null ? (
        <Button
          className="justify-self-start"
          disabled={isPending}
          onClick={() => change({ isFrozen: true }, 'The leaderboard was frozen.')}
        >
          Freeze the leaderboard
        </Button>
      ) : (
        <>
          <p className="text-sm">
            Since <Moment at={frozenAt} />
          </p>
          <Button
            className="justify-self-start"
            disabled={isPending}
            onClick={() => change({ isFrozen: false }, 'The leaderboard shows everything again.')}
          >
            Unfreeze the leaderboard
          </Button>
        </>
      )}
    </Card>
  );
}
