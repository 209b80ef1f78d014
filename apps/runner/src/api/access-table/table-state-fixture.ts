import type { Db } from '@crucible/db';

/** Who was here, how often somebody tried, and what the service writes by itself. */
const BESIDE_THE_POINT = [
  'person',
  'session',
  'throttle',
  'worker',
  'job',
  'mail',
  'audit_chain',
  '_prisma_migrations',
];

/** Events are sealed a moment after they were recorded, whoever has asked for what. */
const rowText = (table: string) =>
  table === 'audit_event'
    ? "(to_jsonb(t) - ARRAY['chain_position', 'previous_hash', 'hash'])::text"
    : 't::text';

/** A sum over each table: what is equal before and after has not changed anything. */
export async function readTables(db: Db): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const sums = tables
    .filter(({ name }) => !BESIDE_THE_POINT.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(${rowText(name)}, ',' ORDER BY ${rowText(name)}), '')) AS sum FROM "${name}" t`,
    );
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
