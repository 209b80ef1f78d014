import type { Language } from '@crucible/contracts/language';
import { describe, expect, it } from 'vitest';
import { findLanguages } from './find-languages.ts';

const LIMITS = {
  wallMs: 1,
  cpuMs: 1,
  memoryBytes: 2 ** 28,
  pids: 64,
  outputBytes: 1,
  fileSizeBytes: 1024,
  workspaceBytes: 2 ** 26,
  inodes: 128,
};

function language(id: string, name: string, extension: string): Language {
  return {
    ...{ id, name, extension, version: '1.2.3', image: id, editorLanguage: id, compiled: false },
    ...{ entryFile: `main${extension}`, defaultLimits: LIMITS, examples: [] },
  };
}

const FEW = [language('python', 'Python', '.py'), language('c', 'C', '.c')];
const MANY = [
  ...FEW,
  language('javascript', 'JavaScript', '.js'),
  language('java', 'Java', '.java'),
  language('r', 'R', '.r'),
  language('ruby', 'Ruby', '.rb'),
  language('rust', 'Rust', '.rs'),
  language('sql', 'SQL (SQLite)', '.sql'),
  language('cpp', 'C++', '.cpp'),
  language('prolog', 'Prolog (SWI)', '.pl'),
];

const names = (languages: readonly Language[]) => languages.map(({ name }) => name);

describe('findLanguages', () => {
  it('leaves a short list as it is', () => {
    expect(findLanguages(FEW, '')).toEqual([{ heading: null, languages: FEW }]);
  });

  it('puts a long list under headings, by name', () => {
    expect(findLanguages(MANY, ' ').map(({ heading, languages }) => [heading, names(languages)])).toEqual([
      ['General use', ['C', 'C++', 'Java', 'JavaScript', 'Python', 'Ruby', 'Rust']],
      ['Functional and logic', ['Prolog (SWI)']],
      ['Data and mathematics', ['R', 'SQL (SQLite)']],
    ]);
  });

  it.each([
    ['r', ['R', 'Ruby', 'Rust', 'JavaScript', 'Prolog (SWI)']],
    ['c', ['C', 'C++', 'JavaScript']],
    ['C++', ['C++']],
    ['js', ['JavaScript']],
    ['.rs', ['Rust']],
    ['java', ['Java', 'JavaScript']],
    ['sqlite', ['SQL (SQLite)']],
    ['swi', ['Prolog (SWI)']],
    ['cobol', []],
  ])('finds %s', (query, found) => {
    const [group, ...others] = findLanguages(MANY, query);
    expect(others).toEqual([]);
    expect(names(group?.languages ?? [])).toEqual(found);
  });
});
