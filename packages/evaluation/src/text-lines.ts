import { RecordRefused } from './record-refused.ts';

/** A line without its end; the first one has the number 1. */
export type TextLine = { number: number; text: string };

type Options = { maxLineBytes: number };

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, one after the other: no more is held than a line and a chunk. Lines end with LF or CRLF, the
 * last one with or without; a mark at the beginning that says UTF-8 is left out. Throws RecordRefused for a line that is longer
 * than `maxLineBytes`, or no UTF-8.
 */
export async function* textLines(
  chunks: AsyncIterable<Uint8Array>,
  { maxLineBytes }: Options,
): AsyncGenerator<TextLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const take = (part: Uint8Array) => {
    bytes += part.length;
    if (bytes > maxLineBytes)
      throw new RecordRefused(`line ${number}`, `it is longer than ${maxLineBytes} bytes.`);
    if (part.length > 0) parts.push(part);
  };
  const end = (): TextLine => {
    const line = { number, text: decode(parts, number) };
    number += 1;
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      from = at + 1;
      yield end();
    }
    take(chunk.subarray(from));
  }
  if (bytes > 0) yield end();
}

function decode(parts: readonly Uint8Array[], number: number): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  } catch (error) {
    throw new RecordRefused(`line ${number}`, 'it is no UTF-8.', { cause: error });
  }
}
