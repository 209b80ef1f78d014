import type { DbTransaction } from '@crucible/db';
import { newId } from '../lib/ids.ts';
import { planParts } from './plan-parts.ts';
import { queueParts } from './queue-parts.ts';

type Input = { evaluationId: string; personId: string; now: Date };

/** Has the samples of an evaluation run, which begins with it. Takes no more samples. */
export async function beginEvaluation(tx: DbTransaction, input: Input): Promise<void> {
  const { evaluationId, now } = input;
  const counts = await tx.evaluationSample.groupBy({
    by: ['problemPosition'],
    where: { evaluationId },
    orderBy: { problemPosition: 'asc' },
    _count: true,
  });
  const parts = planParts(counts.map(({ problemPosition, _count: count }) => ({ problemPosition, count })));
  await tx.evaluationPart.createMany({
    data: parts.map((part, position) => ({ id: newId(), evaluationId, position, ...part })),
  });
  await tx.evaluation.update({
    where: { id: evaluationId },
    data: { state: 'running', startedAt: now, activeSince: now },
    select: { id: true },
  });
  await queueParts(tx, input);
}
