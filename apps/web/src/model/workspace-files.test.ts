import { describe, expect, it } from 'vitest';
import {
  addFile,
  freshPath,
  moveFile,
  openFiles,
  pathProblem,
  removeFile,
  renameFile,
  restoreFile,
  sameSources,
  toSources,
  writeFile,
} from './workspace-files.ts';
import type { Files } from './workspace-files.ts';

function open(...paths: string[]): Files {
  let count = 0;
  return openFiles(
    paths.map((path) => ({ path, content: '' })),
    () => `f${count++}`,
  );
}

const paths = (state: Files) => state.files.map(({ path }) => path);

describe('tabs', () => {
  it('opens the first file, and a new one when it is added', () => {
    const state = open('a.py', 'b.py');
    expect(state.activeId).toBe('f0');
    expect(addFile(state, { id: 'n', path: 'n.py', content: '' })).toMatchObject({ activeId: 'n' });
  });

  it('opens the neighbour of the open file that is removed', () => {
    const state = { ...open('a', 'b', 'c'), activeId: 'f2' };
    expect(removeFile(state, 'f2')).toMatchObject({ activeId: 'f1' });
    expect(removeFile(state, 'f0')).toMatchObject({ activeId: 'f2' });
  });

  it('keeps the last file', () => {
    const state = open('a');
    expect(removeFile(state, 'f0')).toBe(state);
  });

  it('puts a removed file back where it was', () => {
    const state = open('a', 'b', 'c');
    const b = { id: 'f1', path: 'b', content: 'text' };
    expect(paths(restoreFile(removeFile(state, 'f1'), b, 1))).toEqual(['a', 'b', 'c']);
  });

  it('moves within the row and never out of it', () => {
    const state = open('a', 'b', 'c');
    expect(paths(moveFile(state, 'f2', 0))).toEqual(['c', 'a', 'b']);
    expect(paths(moveFile(state, 'f0', 1))).toEqual(['b', 'a', 'c']);
    expect(moveFile(state, 'f0', -1)).toBe(state);
    expect(moveFile(state, 'f2', 3)).toBe(state);
  });

  it('renames and writes one file only', () => {
    const state = writeFile(renameFile(open('a', 'b'), 'f1', 'lib/b'), 'f1', 'x');
    expect(toSources(state.files)).toEqual([
      { path: 'a', content: '' },
      { path: 'lib/b', content: 'x' },
    ]);
  });
});

describe('pathProblem', () => {
  const { files } = open('main.py', 'lib/a.py');
  it.each([
    ['', 'A file needs a name.'],
    ['/x', 'A file name neither starts nor ends with a slash.'],
    ['a/../b', 'A file name has no empty part, no "." and no "..".'],
    ['lib/a.py', 'Two files have the same name.'],
    ['lib', 'A name is used for a file and for a folder.'],
    ['main.py/x', 'A name is used for a file and for a folder.'],
  ])('%j', (path, sentence) => expect(pathProblem(files, path, null)).toBe(sentence));

  it('lets a file keep its name', () => expect(pathProblem(files, 'main.py', 'f0')).toBeNull());
});

describe('freshPath', () => {
  it('finds a free name', () => {
    expect(freshPath(open('main.py').files, '.py')).toBe('file.py');
    expect(freshPath(open('file.py', 'file-2.py').files, '.py')).toBe('file-3.py');
  });
});

describe('sameSources', () => {
  it('sees names, text and order', () => {
    const a = { path: 'a', content: '1' };
    const b = { path: 'b', content: '2' };
    expect(sameSources([a, b], [{ ...a }, { ...b }])).toBe(true);
    expect(sameSources([a, b], [b, a])).toBe(false);
    expect(sameSources([a], [{ ...a, content: '' }])).toBe(false);
  });
});
