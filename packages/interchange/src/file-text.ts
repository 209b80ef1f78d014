import type { ContentFile } from '@crucible/contracts/assignment-test';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text that the bytes are, or null when they are none. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    // What is not UTF-8 is no text here.
    return null;
  }
}

/** The text that the bytes are most likely meant to be. */
export function lenientTextOf(bytes: Uint8Array): string {
  return lenient.decode(bytes);
}

/** A file of an assignment with these bytes. */
export function toContentFile(path: string, bytes: Uint8Array): ContentFile {
  const text = textOf(bytes);
  if (text !== null && !text.includes('\0')) return { path, content: text, encoding: 'utf8' };
  return { path, content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}

/** The bytes of a file of an assignment. */
export function bytesOf({ content, encoding }: Pick<ContentFile, 'content' | 'encoding'>): Uint8Array {
  return Buffer.from(content, encoding);
}
