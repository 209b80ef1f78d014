import { AssignmentLanguageSchema } from '@crucible/contracts/assignment-content';
import { describe, expect, it } from 'vitest';
import { assembleFiles } from './assemble-program.ts';

const offered = AssignmentLanguageSchema.parse({
  language: 'python',
  files: [
    { path: 'given.py', content: 'given', access: 'read_only' },
    { path: 'main.py', content: 'starter' },
    { path: 'hidden/data.bin', content: 'AAEC', encoding: 'base64', access: 'hidden' },
  ],
});

const assemble = (written: Record<string, string>, changes: Partial<typeof offered> = {}) =>
  assembleFiles(
    { ...offered, ...changes },
    Object.entries(written).map(([path, content]) => ({ path, content })),
    'main.py',
  ).map(({ path, content }) => `${path}: ${Buffer.from(content).toString('latin1')}`);

const GIVEN = ['given.py: given', 'hidden/data.bin: \0\u0001\u0002'];

describe('the files of a program', () => {
  it.each([
    ['the starter, where nothing was written', {}, ['main.py: starter', ...GIVEN]],
    ['what was written', { 'main.py': 'mine' }, ['main.py: mine', ...GIVEN]],
    ['new files', { 'new.py': 'new' }, ['main.py: starter', ...GIVEN, 'new.py: new']],
    [
      'nothing that is not theirs to change',
      { 'given.py': 'changed', 'hidden/data.bin': 'changed' },
      ['main.py: starter', ...GIVEN],
    ],
    [
      'nothing in the way of what is given',
      { hidden: 'a file', 'main.py/x': 'below a file' },
      ['main.py: starter', ...GIVEN],
    ],
  ])('are %s', (_name, written, expected) => {
    expect(assemble(written)).toEqual(expected);
  });

  it('are without new ones where none may be added', () => {
    expect(assemble({ 'new.py': 'new' }, { allowsNewFiles: false })).toEqual(['main.py: starter', ...GIVEN]);
  });

  it('begin with the entry point', () => {
    expect(assemble({}, { entry: 'given.py' })[0]).toBe('given.py: given');
    expect(assemble({ 'a.py': 'a', 'main.py': 'm' }, { files: [] })).toEqual(['main.py: m', 'a.py: a']);
    expect(assemble({ 'b.py': 'b', 'a.py': 'a' }, { files: [] })[0]).toBe('b.py: b');
  });
});
