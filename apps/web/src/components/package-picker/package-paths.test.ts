import { expect, it } from 'vitest';
import { packagePaths } from './package-paths.ts';

it('takes the folder off its files, and leaves out what is none of its own', () => {
  expect(packagePaths(['hello/problem.yaml', 'hello/data/1.in', 'hello/.git/HEAD'])).toEqual({
    name: 'hello',
    paths: ['problem.yaml', 'data/1.in', null],
  });
});

it('leaves files without a folder as they are', () => {
  expect(packagePaths(['a.txt', 'b.txt'])).toEqual({ name: '', paths: ['a.txt', 'b.txt'] });
  expect(packagePaths([])).toEqual({ name: '', paths: [] });
});
