import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { hashCode } from './hash-code.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const file = (path: string, content: string) => ({ path, content: Buffer.from(content) });

it('can be made again from the files', () => {
  expect(hashCode([file('main.py', 'print(1)')])).toBe(sha256(`[["main.py","${sha256('print(1)')}"]]`));
});

it('is different for other names, contents and orders', () => {
  const files = [file('a', 'hi'), file('b', 'ho')];
  const hashes = [
    files,
    files.toReversed(),
    [file('a', 'hi')],
    [file('a', 'hI'), file('b', 'ho')],
    [file('c', 'hi'), file('b', 'ho')],
  ].map(hashCode);
  expect(new Set(hashes).size).toBe(hashes.length);
});
