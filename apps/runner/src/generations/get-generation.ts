import type { Generation } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import type { Actor } from '../people/actor.ts';
import { GENERATION_PARTS, toGeneration } from './to-generation.ts';

type Input = { evaluationId: string; actor: Actor };

/** How the samples of an evaluation come about: null where they were sent, and for everybody but its owner and admins. */
export async function getGeneration(
  { db }: { db: Db },
  { evaluationId, actor }: Input,
): Promise<Generation | null> {
  const mine = actor.role === 'admin' ? {} : { evaluation: { personId: actor.personId } };
  const row = await db.generation.findFirst({
    where: { evaluationId, ...mine },
    include: GENERATION_PARTS,
  });
  return row && toGeneration(row);
}
