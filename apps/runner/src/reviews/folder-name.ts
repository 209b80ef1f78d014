const UNSAFE = /[^\p{L}\p{N} @.+_#-]/gu;
const MAX_LENGTH = 120;

/** A name as that of a folder that every system can make, and that leads nowhere else. */
export function folderName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(UNSAFE, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return plain.slice(0, MAX_LENGTH) || '_';
}
