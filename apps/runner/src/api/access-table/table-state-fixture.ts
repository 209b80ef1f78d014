import type { Db } from '@crucible/db';

/** Who was here, how often somebody tried, and what the service writes by itself. */
const BESIDE_THE_POINT = ['person', 'session', 'throttle', 'worker', 'job', 'mail', '_prisma_migrations'];

/** A sum over each table: what is equal before and after has not changed anything. */
export async function readTables(db: Db): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const sums = tables
    .filter(({ name }) => !BESIDE_THE_POINT.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
    );
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
