import { expect, it } from 'vitest';
import { tarEntries } from './tar-entries.mjs';

function entry({ name, mode, size = 0, prefix = '', kind = '0' }) {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(mode.toString(8).padStart(7, '0'), 100);
  header.write(size.toString(8).padStart(11, '0'), 124);
  header.write(kind, 156);
  header.write('ustar', 257);
  header.write(prefix, 345);
  return Buffer.concat([header, Buffer.alloc(Math.ceil(size / 512) * 512, 'x')]);
}

async function* inPieces(bytes, length) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const ARCHIVE = Buffer.concat([
  entry({ name: 'bin/tool', mode: 0o4755, size: 1300 }),
  entry({ name: 'empty', mode: 0o644 }),
  entry({ name: 'link', mode: 0o777, kind: '2' }),
  entry({ name: 'exact', mode: 0o600, size: 512, prefix: 'long/way' }),
  Buffer.alloc(1024),
]);

it.each([1, 100, 511, 512, 513, 100_000])(
  'finds the entries of an archive that comes in pieces of %i bytes',
  async (length) => {
    const found = [];
    for await (const { name, mode, kind } of tarEntries(inPieces(ARCHIVE, length)))
      found.push([name, mode, kind]);
    expect(found).toEqual([
      ['bin/tool', 0o4755, '0'],
      ['empty', 0o644, '0'],
      ['link', 0o777, '2'],
      ['long/way/exact', 0o600, '0'],
    ]);
  },
);
