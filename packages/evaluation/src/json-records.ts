import { RecordRefused } from './record-refused.ts';
import { textLines } from './text-lines.ts';

/** A value of a file, and where it was found. */
export type JsonRecord = { place: string; value: unknown };

/** The values of a stream with one in each line; empty lines are passed over. Throws RecordRefused. */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array>,
  options: { maxLineBytes: number },
): AsyncGenerator<JsonRecord> {
  for await (const { number, text } of textLines(chunks, options)) {
    if (text.trim() === '') continue;
    const place = `line ${number}`;
    yield parseJson(text, place);
  }
}

/** The values of a stream that is one list, or has one value in each line. A list is read as a whole. Throws RecordRefused. */
export async function* jsonRecords(
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes }: { maxBytes: number },
): AsyncGenerator<JsonRecord> {
  const list: string[] = [];
  let length = 0;
  for await (const { number, text } of textLines(chunks, { maxLineBytes: maxBytes })) {
    const isWithin = list.length > 0;
    if (!isWithin && text.trim() === '') continue;
    const place = `line ${number}`;
    if (!isWithin && !text.trimStart().startsWith('[')) {
      yield parseJson(text, place);
      continue;
    }
    length += text.length;
    if (length > maxBytes) throw new RecordRefused(place, `the list is longer than ${maxBytes} characters.`);
    list.push(text);
  }
  if (list.length > 0) yield* elements(list.join('\n'));
}

function* elements(text: string): Generator<JsonRecord> {
  const { value: list } = parseJson(text, 'the file');
  if (!Array.isArray(list)) throw new RecordRefused('the file', 'it is no list.');
  for (const [index, value] of list.entries()) yield { place: `record ${index + 1}`, value };
}

/** Throws RecordRefused for a text that is no JSON. */
export function parseJson(text: string, place: string): JsonRecord {
  try {
    return { place, value: JSON.parse(text) };
  } catch (error) {
    throw new RecordRefused(place, 'it is no JSON.', { cause: error });
  }
}
