import { deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { ZippableFile } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PackageError } from '../package-error.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const texts = (files: ReadonlyMap<string, Uint8Array>) =>
  Object.fromEntries([...files].map(([path, content]) => [path, Buffer.from(content).toString()]));
const link = (target: string): ZippableFile => [bytes(target), { os: 3, attrs: (0o120777 << 16) >>> 0 }];

/** A zip archive, entry by entry, that may say of itself what it likes. */
function rawZip(
  entries: { name: string; packed: Uint8Array; bytes: number; method?: number; flags?: number }[],
): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, bytes: size, method = 8, flags = 0x800 } of entries) {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), Buffer.from(packed));
    central.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

describe('an archive', () => {
  it('has the files that were packed, without the folder around them', () => {
    const files = new Map([
      ['b/ü.txt', bytes('two')],
      ['a.txt', bytes('')],
    ]);
    const read = readZip(writeZip(files, 'echo'));
    expect(read.name).toBe('echo');
    expect(texts(read.files)).toEqual({ 'a.txt': '', 'b/ü.txt': 'two' });
  });

  it('is the same for the same files', () => {
    const pack = (entries: [string, string][]) =>
      Buffer.from(writeZip(new Map(entries.map(([path, text]) => [path, bytes(text)])), 'x'));
    expect(
      pack([
        ['a', '1'],
        ['b', '2'],
      ]).equals(
        pack([
          ['b', '2'],
          ['a', '1'],
        ]),
      ),
    ).toBe(true);
  });

  it('keeps its folders where there are several, and leaves out what systems add', () => {
    const zip = zipSync({
      'a/x': bytes('1'),
      'b/y': bytes('2'),
      '__MACOSX/a/x': bytes('?'),
      'a/.DS_Store': bytes('?'),
    });
    expect(texts(readZip(zip).files)).toEqual({ 'a/x': '1', 'b/y': '2' });
  });

  it.each([
    ['../x'],
    ['a/../../x'],
    ['/etc/passwd'],
    ['C:/x'],
    ['a\\..\\x'],
    ['a//b'],
    ['a/./b'],
    ['x\u0000y'],
    ['x\ny'],
    [`${'d/'.repeat(20)}x`],
    ['x'.repeat(401)],
  ])('with a file called %j is refused', (name) => {
    const packed = deflateRawSync(bytes('x'));
    expect(() => readZip(rawZip([{ name, packed, bytes: 1 }]))).toThrow(PackageError);
  });

  it('that is no archive, is cut off or empty is refused or empty', () => {
    expect(() => readZip(bytes('PK nonsense'))).toThrow(PackageError);
    expect(() => readZip(new Uint8Array())).toThrow(PackageError);
    const whole = zipSync({ a: bytes('hello') });
    expect(() => readZip(whole.subarray(0, whole.length - 30))).toThrow(PackageError);
    expect(readZip(zipSync({})).files.size).toBe(0);
  });

  it('that unpacks to more than it says is refused before it is unpacked', () => {
    const packed = deflateRawSync(Buffer.alloc(50 * 1024 * 1024));
    expect(() => readZip(rawZip([{ name: 'bomb', packed, bytes: 10 }]))).toThrow(/broken/);
    expect(() => readZip(rawZip([{ name: 'bomb', packed, bytes: 50 * 1024 * 1024 }]))).toThrow(/more than/);
  });

  it('whose entries share their bytes is counted as often as they are there', () => {
    const packed = deflateRawSync(Buffer.alloc(1024));
    const entries = Array.from({ length: 20 }, (_, index) => ({ name: `f${index}`, packed, bytes: 1024 }));
    expect(() => readZip(rawZip(entries), { maxBytes: 10 * 1024, maxFiles: 100 })).toThrow(PackageError);
    expect(() => readZip(rawZip(entries), { maxBytes: 1024 * 1024, maxFiles: 10 })).toThrow(
      /at most 10 files/,
    );
    expect(readZip(rawZip(entries), { maxBytes: 20 * 1024, maxFiles: 20 }).files.size).toBe(20);
  });

  it.each([
    ['encrypted', { flags: 0x801 }],
    ['packed in another way', { method: 14 }],
    ['there twice', {}],
  ])('with an entry that is %s is refused', (_what, odd) => {
    const entry = { name: 'x', packed: deflateRawSync(bytes('x')), bytes: 1 };
    const twice = Object.keys(odd).length === 0 ? [entry, entry] : [{ ...entry, ...odd }];
    expect(() => readZip(rawZip(twice))).toThrow(PackageError);
  });
});

describe('a link', () => {
  const read = (entries: Parameters<typeof zipSync>[0]) => texts(readZip(zipSync(entries)).files);

  it('inside the package stands for what it leads to: a file, a folder, another link', () => {
    expect(
      read({
        'data/one/1.in': bytes('5'),
        'data/two/1.in': link('../one/1.in'),
        'data/two/2.in': link('1.in'),
        'data/three': link('one'),
        'top.txt': bytes('t'),
      }),
    ).toEqual({
      'data/one/1.in': '5',
      'data/two/1.in': '5',
      'data/two/2.in': '5',
      'data/three/1.in': '5',
      'top.txt': 't',
    });
  });

  it.each([
    ['out of the package', { a: link('../x'), b: bytes('') }],
    ['out of the package by an absolute path', { a: link('/etc/passwd'), b: bytes('') }],
    ['out of it and in again', { 'a/x': link('../../a/y'), 'a/y': bytes(''), b: bytes('') }],
    ['to nothing', { a: link('missing'), b: bytes('') }],
    ['to itself', { a: link('a'), b: bytes('') }],
    ['in a circle', { a: link('b'), b: link('a') }],
    ['to the folder that it is in', { 'a/x': bytes('1'), 'a/y': link('../a'), b: bytes('') }],
  ])('%s is refused', (_what, entries) => {
    expect(() => read(entries)).toThrow(PackageError);
  });

  it('makes a package no larger than it may be', () => {
    const entries: Parameters<typeof zipSync>[0] = { big: new Uint8Array(1000), other: bytes('') };
    for (let index = 0; index < 20; index += 1) entries[`l${index}`] = link('big');
    expect(() => readZip(zipSync(entries), { maxBytes: 10_000, maxFiles: 100 })).toThrow(PackageError);
  });
});
