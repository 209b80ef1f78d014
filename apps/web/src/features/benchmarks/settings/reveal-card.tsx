'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useBenchmarkChanges } from '../use-benchmark-changes.ts';

/** Showing everybody the scores of private problems; nothing where there are none. */
export function RevealCard({ benchmark }: { benchmark: BenchmarkDetail }) {
  const [isAsking, setAsking] = useState(false);
  const { change, isPending } = useBenchmarkChanges(benchmark, { onDone: () => setAsking(false) });
  const { current, revealedAt } = benchmark;
  const count = current?.privateProblems ?? 0;
  if (count === 0 && revealedAt === null) return null;

  return (
    <Card
      title={revealedAt === null ? 'Reveal the private problems' : 'Private problems count for everybody'}
      description={`${countOf(count, 'problem')} of the current version ${count === 1 ? 'is' : 'are'} private. Until they are revealed, the leaderboard is about the public ones alone. Tests and solutions of private problems are never shown.`}
    >
      {revealedAt === null ? (
        <Button className="justify-self-start" onClick={() => setAsking(true)}>
          Reveal their scores
        </Button>
      ) : (
        <>
          <p className="text-sm">
            Revealed <Moment at={revealedAt} />
          </p>
          <Button
            className="justify-self-start"
            disabled={isPending}
            onClick={() => change({ isRevealed: false }, 'Scores are of public problems again.')}
          >
            Hide them again
          </Button>
        </>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Reveal the scores of private problems?"
        description="Everybody sees scores over all problems from now on, and ranks may change. What was seen cannot be unseen."
        confirm="Reveal"
        busy={isPending}
        onConfirm={() => change({ isRevealed: true }, 'Scores are of all problems now.')}
      />
    </Card>
  );
}
