const LINE_LENGTH = 60;

/** Base64 as Judge0 writes it: lines of 60 characters, each ended by a line break. */
export function toBase64Lines(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? [];
  return lines.map((line) => `${line}\n`).join('');
}

/** The text of bytes that are UTF-8; null for others. */
export function toText(bytes: Buffer): string | null {
  const text = bytes.toString('utf8');
  return bytes.equals(Buffer.from(text, 'utf8')) ? text : null;
}
