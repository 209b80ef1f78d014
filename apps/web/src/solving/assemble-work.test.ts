import type { StudentContent } from '@crucible/contracts/student-assignment';
import { describe, expect, it } from 'vitest';
import { assembleWork, binaryFiles, ownFiles } from './assemble-work.ts';

type Offered = StudentContent['languages'][number];
const file = (path: string, access: 'editable' | 'read_only', encoding: 'utf8' | 'base64' = 'utf8') => ({
  ...{ path, content: `given ${path}`, encoding, access },
});
const offered = (changes: Partial<Offered> = {}): Offered => ({
  ...{ language: 'python', image: null, entry: 'main.py', allowsNewFiles: true },
  files: [file('helper.py', 'read_only'), file('main.py', 'editable'), file('other.py', 'editable')],
  ...changes,
});
const own = (path: string) => ({ path, content: `own ${path}` });
const told = (files: ReturnType<typeof assembleWork>) =>
  files.map(({ path, content, lock }) => `${path}: ${content}${lock === undefined ? '' : ` (${lock})`}`);

describe('assembleWork', () => {
  it('begins with the entry point and locks what is given', () =>
    expect(told(assembleWork(offered(), [], 'main.py'))).toEqual([
      'main.py: given main.py (name)',
      'helper.py: given helper.py (all)',
      'other.py: given other.py (name)',
    ]));

  it('puts in what was written and lets nobody change what is given', () =>
    expect(
      told(assembleWork(offered(), [own('main.py'), own('helper.py'), own('mine.py')], 'main.py')),
    ).toEqual([
      'main.py: own main.py (name)',
      'helper.py: given helper.py (all)',
      'other.py: given other.py (name)',
      'mine.py: own mine.py',
    ]));

  it('drops added files where none may be added', () =>
    expect(told(assembleWork(offered({ allowsNewFiles: false }), [own('mine.py')], 'main.py'))).not.toContain(
      'mine.py: own mine.py',
    ));

  it('begins an assignment without files with the usual entry point', () =>
    expect(told(assembleWork(offered({ files: [], entry: null }), [], 'main.py'))).toEqual([
      'main.py:  (name)',
    ]));

  it('does not show files that are no text, and names them', () => {
    const language = offered({
      files: [file('main.py', 'editable'), file('logo.png', 'read_only', 'base64')],
    });
    expect(assembleWork(language, [], 'main.py').map(({ path }) => path)).toEqual(['main.py']);
    expect(binaryFiles(language)).toEqual(['logo.png']);
  });
});

it('hands in what somebody could change', () =>
  expect(
    ownFiles([
      { id: '1', ...own('main.py'), lock: 'name' },
      { id: '2', ...own('helper.py'), lock: 'all' },
      { id: '3', ...own('mine.py') },
    ]),
  ).toEqual([own('main.py'), own('mine.py')]));
