const MAX_LENGTH = 60;

/** A name for a file or folder that every system takes: `Two Fer!` is `two-fer`. */
export function toFileName(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return words === '' ? 'assignment' : words;
}
