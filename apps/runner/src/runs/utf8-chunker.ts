export type Utf8Chunker = {
  /** What can be passed on of everything so far: ends at a character border, unless the bytes are not UTF-8. */
  push(bytes: Uint8Array): Uint8Array;
  /** What was held back, when nothing more will come. */
  end(): Uint8Array;
};

const NOTHING = new Uint8Array(0);

/** Holds back the beginning of a character (at most 3 bytes) until its rest has come. Changes no byte. */
export function createUtf8Chunker(): Utf8Chunker {
  let held = NOTHING;
  return {
    push: (bytes) => {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const border = all.length - incompleteLength(all, all.length);
      held = all.slice(border);
      return all.subarray(0, border);
    },
    end: () => {
      const rest = held;
      held = NOTHING;
      return rest;
    },
  };
}

/** The last place at or before `end` where no UTF-8 character is cut in two. */
export function utf8Border(bytes: Uint8Array, end: number): number {
  return end >= bytes.length ? bytes.length : end - incompleteLength(bytes, end);
}

/** How many of the bytes before `end` begin a character that they do not complete. */
function incompleteLength(bytes: Uint8Array, end: number): number {
  for (let length = 1; length <= 3 && length <= end; length += 1) {
    const byte = bytes[end - length] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    return characterLength(byte) > length ? length : 0;
  }
  return 0;
}

/** Bytes of the character that begins with this one; 1 for what cannot begin any. */
function characterLength(first: number): number {
  if (first >= 0xf0 && first <= 0xf4) return 4;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  return 1;
}
