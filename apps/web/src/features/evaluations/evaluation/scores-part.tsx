'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { useState } from 'react';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { GroupsCard } from './groups-card.tsx';
import { PassAtKCard } from './pass-at-k-card.tsx';
import { ResourcesCard } from './resources-card.tsx';
import { StatusesCard } from './statuses-card.tsx';
import { useScores } from './use-scores.ts';

/** What an evaluation is worth: pass@k, by groups of problems, by verdicts, and what it took. */
export function ScoresPart({ evaluation }: { evaluation: Evaluation }) {
  const [k, setK] = useState<number | null>(null);
  const scores = useScores(evaluation, k);
  return (
    <QueryView query={scores} what="the scores">
      {(found) => (
        <>
          <PassAtKCard scores={found} askedK={k} onAsk={setK} />
          <div className="grid grid-cols-2 items-start gap-6 max-lg:grid-cols-1">
            <StatusesCard scores={found} evaluationId={evaluation.id} />
            <ResourcesCard scores={found} />
          </div>
          <GroupsCard scores={found} />
        </>
      )}
    </QueryView>
  );
}
