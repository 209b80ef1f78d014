import { SampleDetailSchema, SampleStatusSchema } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import type { SampleVerdict } from './sample-verdict.ts';

/** What came of programs before, by their keys. */
export async function knownResults(
  { db }: { db: Db },
  keys: readonly string[],
): Promise<Map<string, SampleVerdict>> {
  const rows = await db.sampleResult.findMany({ where: { key: { in: [...keys] } } });
  return new Map(
    rows.map(({ key, status, message, detail, wallMs, cpuMs, memoryBytes }) => [
      key,
      {
        ...{ message, wallMs, cpuMs },
        status: SampleStatusSchema.parse(status),
        detail: SampleDetailSchema.nullable().parse(detail),
        memoryBytes: memoryBytes === null ? null : Number(memoryBytes),
      },
    ]),
  );
}
