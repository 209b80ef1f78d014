import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readAdditionalFiles } from './additional-files.ts';
import { zipOf } from './zip-fixture.ts';
import type { ZippedFile } from './zip-fixture.ts';

const read = (files: ZippedFile[]) => readAdditionalFiles(zipOf(files).toString('base64'), 'main.py');
const SYMLINK = 0o120777;

describe('readAdditionalFiles', () => {
  it('unpacks text and bytes, stored and compressed, in folders', async () => {
    const files: ZippedFile[] = [
      { name: 'data/', content: '' },
      { name: 'data/words.txt', content: 'hä'.repeat(1000) },
      { name: 'stored.txt', content: 'stored', isStored: true },
      { name: 'picture', content: Buffer.from([0xff, 0]) },
      { name: 'empty', content: '' },
    ];
    expect(await read(files)).toEqual({
      ok: true,
      files: [
        { path: 'data/words.txt', content: 'hä'.repeat(1000), encoding: 'utf8' },
        { path: 'stored.txt', content: 'stored', encoding: 'utf8' },
        { path: 'picture', content: '/wA=', encoding: 'base64' },
        { path: 'empty', content: '', encoding: 'utf8' },
      ],
    });
  });

  it('leaves the program as it is', async () => {
    expect(await read([{ name: 'main.py', content: 'print(2)' }])).toEqual({ ok: true, files: [] });
  });

  it.each<[string, ZippedFile[], string]>([
    ['a way out', [{ name: '../evil', content: '' }], 'contains a name that is not allowed'],
    [
      'a way out in the middle',
      [{ name: 'a/../../evil', content: '' }],
      'contains a name that is not allowed',
    ],
    ['an absolute name', [{ name: '/etc/passwd', content: '' }], 'contains a name that is not allowed'],
    ['a name of Windows', [{ name: '..\\evil', content: '' }], 'contains a name that is not allowed'],
    ['a NUL in a name', [{ name: 'a\0b', content: '' }], 'contains a name that is not allowed'],
    [
      'a symbolic link',
      [{ name: 'link', content: '/etc/passwd', mode: SYMLINK }],
      'contains something other than files and folders',
    ],
    [
      'one name twice',
      [
        { name: 'a', content: '1' },
        { name: 'a', content: '2' },
      ],
      'uses a name twice',
    ],
    [
      'a file as a folder',
      [
        { name: 'a', content: '1' },
        { name: 'a/b', content: '2' },
      ],
      'uses a name twice',
    ],
    ['the program as a folder', [{ name: 'main.py/b', content: '2' }], 'uses a name twice'],
    ['a bomb', [{ name: 'zeros', content: Buffer.alloc(64 * 2 ** 20) }], 'is too large'],
    [
      'many files that are large together',
      Array.from({ length: 9 }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(700_000) })),
      'is too large',
    ],
    [
      'a bomb that lies',
      [{ name: 'zeros', content: '', packed: deflateRawSync(Buffer.alloc(64 * 2 ** 20)), claimedBytes: 10 }],
      'contains a file that cannot be unpacked',
    ],
    ['encryption', [{ name: 'secret', content: 'x', flags: 1 }], 'contains a file that cannot be unpacked'],
    [
      'a compression that nobody knows',
      [{ name: 'odd', content: 'x', method: 99 }],
      'contains a file that cannot be unpacked',
    ],
    [
      'damage',
      [{ name: 'damaged', content: '', packed: Buffer.from('nonsense'), claimedBytes: 10 }],
      'contains a file that cannot be unpacked',
    ],
    [
      'more files than fit',
      Array.from({ length: 60 }, (_, index) => ({ name: `${index}`, content: '' })),
      'has more than 49 files',
    ],
    [
      'any number of entries',
      Array.from({ length: 300 }, (_, index) => ({ name: `${index}/`, content: '' })),
      'is not a zip archive',
    ],
  ])('refuses %s', async (_what, files, problem) => {
    expect(await read(files)).toEqual({ ok: false, problem });
  });

  it.each(['', '!', Buffer.from('no archive').toString('base64'), Buffer.alloc(22).toString('base64')])(
    'refuses %j, which is no archive',
    async (base64) => {
      expect(await readAdditionalFiles(base64, 'main.py')).toEqual({
        ok: false,
        problem: 'is not a zip archive',
      });
    },
  );

  it('refuses an archive that is cut off anywhere, and never throws', async () => {
    const zip = zipOf([{ name: 'a', content: 'content of a' }]);
    for (let length = 0; length < zip.length; length += 1) {
      const cut = await readAdditionalFiles(zip.subarray(0, length).toString('base64'), 'main.py');
      expect(cut.ok, `${length} bytes`).toBe(false);
    }
  });
});
