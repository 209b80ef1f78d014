import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';
import { REGRADE_QUERY } from './regrade-row.ts';
import type { RegradeRow } from './regrade-row.ts';

/** Reads a regrade that nobody else changes until the end of the transaction; `not_found` when it is not there. */
export async function lockRegrade(
  tx: Pick<DbTransaction, '$queryRaw' | 'regrade'>,
  regradeId: string,
): Promise<RegradeRow> {
  await tx.$queryRaw`SELECT id FROM regrade WHERE id = ${regradeId} FOR UPDATE`;
  const row = await tx.regrade.findUnique({ where: { id: regradeId }, ...REGRADE_QUERY });
  if (row === null) throw new AppError('not_found');
  return row;
}
