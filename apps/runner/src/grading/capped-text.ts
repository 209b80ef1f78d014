/** Of what a program wrote, so much is kept to be looked at, in bytes. */
export const MAX_SHOWN_BYTES = 16 * 1024;
export const MAX_STDERR_BYTES = 4 * 1024;

export type CappedText = { text: string; isWhole: boolean };

/** The beginning of the bytes, as text that ends at a character's border. */
export function cappedText(bytes: Uint8Array, maxBytes: number): CappedText {
  if (bytes.length <= maxBytes) return { text: Buffer.from(bytes).toString('utf8'), isWhole: true };
  let end = maxBytes;
  // Bytes 10xxxxxx go on with a character that began before.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return { text: Buffer.from(bytes.subarray(0, end)).toString('utf8'), isWhole: false };
}

/** The same for what is text already. */
export function capText(text: string, maxBytes: number = MAX_SHOWN_BYTES): CappedText {
  return cappedText(Buffer.from(text), maxBytes);
}
