import type { DbTransaction } from '@crucible/db';
import { IMAGE_CATALOG_CHANNEL } from './image-catalog-channel.ts';

/** Lets every process read the tables of images again, once the transaction is done. */
export async function announceImages(tx: Pick<DbTransaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${IMAGE_CATALOG_CHANNEL}, '')`;
}
