/** What Ruby's `rstrip` takes away: blanks, line breaks and NUL. */
const STRIPPED = new Set([...' \t\n\v\f\r\0'].map((character) => character.charCodeAt(0)));
const NEWLINE = 0x0a;

/** Whether output is what was expected, apart from blanks at the ends of lines and of the whole; byte by byte. */
export function matchesExpected(actual: Uint8Array, expected: Uint8Array): boolean {
  return stripped(actual).equals(stripped(expected));
}

function stripped(bytes: Uint8Array): Buffer {
  const kept = Buffer.alloc(bytes.length);
  let length = 0;
  /** Where the line that is read ends without its blanks. */
  let lineEnd = 0;
  for (const byte of bytes) {
    if (byte === NEWLINE) {
      length = lineEnd;
      kept[length] = byte;
      length += 1;
      lineEnd = length;
    } else {
      kept[length] = byte;
      length += 1;
      if (!STRIPPED.has(byte)) lineEnd = length;
    }
  }
  let end = length;
  while (end > 0 && STRIPPED.has(kept[end - 1] ?? 0)) end -= 1;
  return kept.subarray(0, end);
}
