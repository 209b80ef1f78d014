import type { DbTransaction } from '@crucible/db';
import { AppError } from '../lib/app-error.ts';

/** One change to the admins at a time: any number, the same for all. */
const LOCK = 7_245_002;

/**
 * Does something to accounts, alone among all that do, and takes it back with a `conflict` when it has left nobody who can
 * sign in as an admin.
 */
export async function keepAnAdmin<Value>(tx: DbTransaction, change: () => Promise<Value>): Promise<Value> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
  const admins = { role: 'admin' as const, email: { not: null }, bannedAt: null };
  const before = await tx.person.count({ where: admins });
  const value = await change();
  if (before === 0 || (await tx.person.count({ where: admins })) > 0) return value;
  throw new AppError('conflict', { userMessage: 'There has to be at least one admin.' });
}
