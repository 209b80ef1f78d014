import { expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { requireFittingFiles } from './require-fitting-files.ts';

const files = (count: number, folder: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => ({ path: `${folder(index)}${index}.py` }));

it.each([
  ['files alone', files(50, () => ''), 66],
  ['files in one folder', files(50, () => 'a/'), 67],
  ['a folder each', files(50, (index) => `f${index}/`), 116],
  [
    'seven folders each',
    files(50, (index) => `${Array.from({ length: 7 }, () => `f${index}`).join('/')}/`),
    416,
  ],
])('%s need so many inodes', (_, given, needed) => {
  expect(() => requireFittingFiles(given, { inodes: needed })).not.toThrow();
  expect(() => requireFittingFiles(given, { inodes: needed - 1 })).toThrow(AppError);
});
