import type { SampleRecord } from '@crucible/contracts/evaluation-sample';
import type { DbTransaction } from '@crucible/db';

type Batch = {
  positions: number[];
  indexes: number[];
  lines: number[];
  records: string[];
  tokens: (number | null)[];
  costs: (number | null)[];
};

export type SampleWriter = {
  /** Adds a sample behind all others of the evaluation, and of its problem. */
  add(problemPosition: number, record: SampleRecord): Promise<void>;
  flush(): Promise<void>;
  /** Samples of the evaluation, those from before included. */
  count(): number;
};

/** A batch is written when it has so many samples or so much text. */
const BATCH_SAMPLES = 1_000;
const BATCH_LENGTH = 2 * 1024 * 1024;

/** Writes samples in batches, so that no more than one of them is in memory. */
export async function createSampleWriter(
  tx: DbTransaction,
  { evaluationId, before }: { evaluationId: string; before: number },
): Promise<SampleWriter> {
  const rows = await tx.evaluationSample.groupBy({
    by: ['problemPosition'],
    where: { evaluationId },
    _count: true,
  });
  const counts = new Map(rows.map(({ problemPosition, _count: count }) => [problemPosition, count]));
  let line = before;
  let batch = emptyBatch();
  let length = 0;

  async function flush(): Promise<void> {
    const { positions, indexes, lines, records, tokens, costs } = batch;
    if (positions.length === 0) return;
    batch = emptyBatch();
    length = 0;
    await tx.$executeRaw`
      INSERT INTO evaluation_sample (evaluation_id, problem_position, sample_index, line, record, tokens, cost)
      SELECT ${evaluationId}, position, index, line, record::json, tokens, cost
      FROM unnest(${positions}::int[], ${indexes}::int[], ${lines}::int[], ${records}::text[],
                  ${tokens}::int[], ${costs}::float8[])
        AS sent (position, index, line, record, tokens, cost)`;
  }

  return {
    async add(position, record) {
      const index = counts.get(position) ?? 0;
      counts.set(position, index + 1);
      const text = JSON.stringify(record);
      batch.positions.push(position);
      batch.indexes.push(index);
      batch.lines.push(line);
      batch.records.push(text);
      batch.tokens.push(record.tokens ?? null);
      batch.costs.push(record.cost ?? null);
      line += 1;
      length += text.length;
      if (batch.positions.length >= BATCH_SAMPLES || length >= BATCH_LENGTH) await flush();
    },
    flush,
    count: () => line,
  };
}

function emptyBatch(): Batch {
  return { positions: [], indexes: [], lines: [], records: [], tokens: [], costs: [] };
}
