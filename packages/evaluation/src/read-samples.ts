import { SampleRecordSchema } from '@crucible/contracts/evaluation-sample';
import type { SampleRecord } from '@crucible/contracts/evaluation-sample';
import { jsonLines } from './json-records.ts';
import { parseRecord } from './parse-record.ts';
import { RecordRefused } from './record-refused.ts';

/** A sample as it was sent, with keys of its own, and the key of the problem that it is for. */
export type ReadSample = { key: string; record: SampleRecord };

type Options = { isKnown: (key: string) => boolean; maxLineBytes?: number };

const MAX_LINE_BYTES = 1024 * 1024;
const MOST_SHOWN = 100;

/**
 * The samples of a stream of lines, one after the other, of which no more than a line is held. Throws RecordRefused at the first
 * line that is no sample, or names a problem that is not known; what came before has been yielded by then.
 */
export async function* readSamples(
  chunks: AsyncIterable<Uint8Array>,
  { isKnown, maxLineBytes = MAX_LINE_BYTES }: Options,
): AsyncGenerator<ReadSample> {
  for await (const line of jsonLines(chunks, { maxLineBytes })) {
    const record = parseRecord(SampleRecordSchema, line);
    const key = keysOf(record.task_id).find((name) => isKnown(name));
    if (key === undefined) {
      const shown = JSON.stringify(record.task_id).slice(0, MOST_SHOWN);
      throw new RecordRefused(line.place, `unknown task_id ${shown}`);
    }
    yield { key, record };
  }
}

/** MBPP numbers its problems; as keys they have a name in front, as EvalPlus writes them. */
function keysOf(taskId: string | number): string[] {
  return typeof taskId === 'string' ? [taskId] : [`Mbpp/${taskId}`, `${taskId}`];
}
