'use client';

import type { Evaluation } from '@crucible/contracts/evaluation';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../lib/trpc.ts';
import { formatShare } from '../format-share.ts';

/** What an evaluation is worth, once it has ended. */
export function PassAtOne({ evaluation: { id, state } }: { evaluation: Pick<Evaluation, 'id' | 'state'> }) {
  const trpc = useTRPC();
  const scores = useQuery(
    trpc.evaluations.scores.queryOptions({ evaluationId: id }, { enabled: state === 'finished' }),
  );
  return formatShare(scores.data?.passAtK.find(({ k }) => k === 1)?.value);
}
