import type { Db, DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

type Input = { endpointId: string; personId: string };
type Found = { id: string; name: string; baseUrl: string; sealedKey: string | null };

/** An endpoint of one's own. Throws `not_found` for others' too, whoever asks. */
export async function findEndpoint(
  db: Pick<Db | DbTransaction, 'modelEndpoint'>,
  { endpointId: id, personId }: Input,
): Promise<Found> {
  const row = await db.modelEndpoint.findFirst({ where: { id, personId } });
  if (row === null) throw new AppError('not_found', { userMessage: 'There is no such endpoint.' });
  return row;
}
