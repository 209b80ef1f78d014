import type { Db } from '@crucible/db';

/**
 * What a visitor made before signing in goes over to the account: runs, with their places in the queue, and snippets. Only
 * of people without an account, and of each once.
 */
export async function adoptVisitor(
  { db }: { db: Db },
  { visitorId, personId }: { visitorId: string; personId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const visitor = await tx.person.findUnique({ where: { id: visitorId } });
    if (visitor === null || visitor.role !== 'anonymous' || visitor.email !== null) return;
    const runs = { kind: 'run' as const, personId: visitorId };
    await tx.run.updateMany({ where: { personId: visitorId }, data: { personId } });
    await tx.job.updateMany({ where: runs, data: { personId } });
    await tx.snippet.updateMany({ where: { personId: visitorId }, data: { personId } });
  });
}
