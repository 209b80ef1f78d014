import { SampleRecordSchema } from '@crucible/contracts/evaluation-sample';
import type { SampleRecord } from '@crucible/contracts/evaluation-sample';
import { parseJson } from './json-records.ts';
import { parseRecord } from './parse-record.ts';
import { RecordRefused, RecordsRefused } from './record-refused.ts';
import { textLines } from './text-lines.ts';
import type { TextLine } from './text-lines.ts';

/** A sample as it was sent, with keys of its own, and the key of the problem that it is for. */
export type ReadSample = { key: string; record: SampleRecord };

type IsKnown = (key: string) => boolean;
type Options = { isKnown: IsKnown; maxLineBytes?: number };

const MAX_LINE_BYTES = 1024 * 1024;
const MOST_SHOWN = 100;
/** After so many lines that are refused the rest is not looked at. */
const MOST_REFUSED = 20;

/**
 * The samples of a stream of lines, one after the other, of which no more than a line is held. At the first line that is no
 * sample, or names a problem that is not known, it stops yielding and only looks for more of them; then it throws
 * RecordsRefused. What came before the first one has been yielded by then.
 */
export async function* readSamples(
  chunks: AsyncIterable<Uint8Array>,
  { isKnown, maxLineBytes = MAX_LINE_BYTES }: Options,
): AsyncGenerator<ReadSample> {
  const refused: RecordRefused[] = [];
  try {
    for await (const line of textLines(chunks, { maxLineBytes })) {
      if (line.text.trim() === '') continue;
      const sample = sampleOf(line, isKnown);
      if (sample instanceof RecordRefused) refused.push(sample);
      else if (refused.length === 0) yield sample;
      if (refused.length === MOST_REFUSED) break;
    }
  } catch (error) {
    // Of a line that is no line, there is nothing to go on from.
    if (!(error instanceof RecordRefused)) throw error;
    refused.push(error);
  }
  const [first, ...others] = refused;
  if (first !== undefined) throw new RecordsRefused(first, others);
}

function sampleOf({ number, text }: TextLine, isKnown: IsKnown): ReadSample | RecordRefused {
  try {
    const line = parseJson(text, `line ${number}`);
    const record = parseRecord(SampleRecordSchema, line);
    const key = keysOf(record.task_id).find((name) => isKnown(name));
    if (key !== undefined) return { key, record };
    const shown = JSON.stringify(record.task_id).slice(0, MOST_SHOWN);
    return new RecordRefused(line.place, `unknown task_id ${shown}`);
  } catch (error) {
    if (error instanceof RecordRefused) return error;
    throw error;
  }
}

/** MBPP numbers its problems; as keys they have a name in front, as EvalPlus writes them. */
function keysOf(taskId: string | number): string[] {
  return typeof taskId === 'string' ? [taskId] : [`Mbpp/${taskId}`, `${taskId}`];
}
