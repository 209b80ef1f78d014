import { Refusal } from './refusal.ts';

export const BLOCK_BYTES = 512;

/** What an entry of an archive says of itself. */
export type TarHeader = {
  name: string;
  /** `file`, `folder`, `link` (symbolic), `hard-link`, or `more`, whose content says more of the next one. */
  kind: 'file' | 'folder' | 'link' | 'hard-link' | 'more';
  sizeBytes: number;
  /** Of a link. */
  target: string;
};

/** A zero is missing: with a slash behind its name it is a file to some readers and a folder to others, which has no content. */
const KINDS: Record<string, TarHeader['kind']> = {
  '0': 'file',
  '1': 'hard-link',
  '2': 'link',
  '5': 'folder',
  x: 'more',
};
const SUM_AT = 148;
const SUM_LENGTH = 8;
const SPACE = 0x20;

/**
 * Reads a header of a POSIX archive; null for a block of zeros, with which an archive ends. Whatever two readers could read differently
 * is refused, as are devices, pipes and everything else that a context has no use for.
 */
export function readTarHeader(block: Buffer): TarHeader | null {
  if (block.every((byte) => byte === 0)) return null;
  if (octal(block, SUM_AT, SUM_LENGTH) !== checksum(block)) throw notAllowed('is no archive');
  const magic = block.toString('latin1', 257, 262);
  // At the end of another form's header stands its own name: there, long names have less room.
  if (magic !== 'ustar' || block.toString('latin1', 508, 511) === 'tar')
    throw notAllowed('is an archive of another form');
  const name = text(block, 0, 100);
  // The engine goes by the first bytes of a context: it could unpack another archive than the one that was looked at.
  if (isGarbled(name) || name.startsWith('BZh')) throw notAllowed('has a name that cannot be read', name);
  // GNU's own form has times where the other one has the first half of a long name.
  const prefix = block[262] === 0 ? text(block, 345, 155) : '';
  const kind = KINDS[String.fromCharCode(block[156] ?? 0)];
  if (kind === undefined) throw notAllowed('has something that is no file, folder or link', name);
  const sizeBytes = octal(block, 124, 12);
  if (sizeBytes > 0 && kind !== 'file' && kind !== 'more') throw notAllowed('has a link with content', name);
  return { name: prefix === '' ? name : `${prefix}/${name}`, kind, sizeBytes, target: text(block, 157, 100) };
}

/** What a `more` entry says of the next one: names that are too long for a header. Anything else could change how that is read. */
export function readLongNames(content: Buffer): { path?: string; linkpath?: string } {
  const found: { path?: string; linkpath?: string } = {};
  for (let rest = content; rest.length > 0;) {
    const [, length = '', key = ''] = /^(\d{1,5}) ([A-Za-z.]+)=/.exec(rest.toString('utf8', 0, 64)) ?? [];
    const end = Number(length);
    if (key === '' || end > rest.length || rest[end - 1] !== 0x0a)
      throw notAllowed('has names that cannot be read');
    const value = rest.toString('utf8', length.length + key.length + 2, end - 1);
    // Some readers take nothing for a name, and some the one of the header.
    if (value === '' || isGarbled(value)) throw notAllowed('has names that cannot be read');
    if (key === 'path' || key === 'linkpath') found[key] = value;
    else if (!/^(mtime|atime|ctime)$/.test(key)) throw notAllowed(`sets ${key}`);
    rest = rest.subarray(end);
  }
  return found;
}

/** Bytes that are no text. */
function isGarbled(name: string): boolean {
  return name.includes('\u{FFFD}');
}

export function notAllowed(what: string, field = ''): Refusal {
  return new Refusal('context_not_allowed', `The build context ${what}.`, { field: field.slice(0, 100) });
}

function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= SUM_AT && at < SUM_AT + SUM_LENGTH ? SPACE : byte), 0);
}

function octal(block: Buffer, at: number, length: number): number {
  const field = block
    .toString('latin1', at, at + length)
    .replace(/[\0 ]+$/, '')
    .trimStart();
  if (!/^[0-7]*$/.test(field)) throw notAllowed('has a number that cannot be read in one way only');
  return Number.parseInt(field || '0', 8);
}

function text(block: Buffer, at: number, length: number): string {
  const end = block.indexOf(0, at);
  return block.toString('utf8', at, end === -1 || end > at + length ? at + length : end);
}
