import { describe, expect, it } from 'vitest';
import { ImportNotes } from '../imported-package.ts';
import { PackageError } from '../package-error.ts';
import { expectedVerdict } from './expected-verdict.ts';
import { importProblem } from './import-problem.ts';
import { readSubmissions } from './read-submissions.ts';
import { compareByFlags } from './validator.ts';

type Texts = Record<string, string>;
const filesOf = (files: Texts) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const read = (files: Texts) => importProblem(filesOf(files), { name: 'echo', languages: ['python', 'cpp'] });

const LEGACY: Texts = {
  'problem.yaml': 'name: Echo\nlicense: cc by-sa\nauthor: Ada\n',
  'problem_statement/problem.en.tex': '\\problemname{Echo}\nSay \\textbf{it}.',
  'data/sample/1.in': '1\n',
  'data/sample/1.ans': 'one\n',
  'data/secret/a.in': '2\n',
  'data/secret/a.ans': 'two\n',
  'data/secret/b.in': '3\n',
  'data/secret/b.ans': 'three\n',
};
const DRAFT: Texts = {
  ...LEGACY,
  'problem.yaml': 'problem_format_version: 2023-07-draft\nname:\n  sv: Eko\n  en: Echo\n',
};

describe('a legacy problem', () => {
  it('is passed or not: all of its tests are one group, and samples are shown', () => {
    const { title, content, settings, notes } = read(LEGACY);
    expect(title).toBe('Echo');
    expect(content.statement).toBe('Say **it**.\n');
    expect(settings).toEqual({ points: 100 });
    expect(content.groups).toEqual([
      { id: 'all', name: 'All tests', rule: 'all', points: 100, stopsAtFailure: true },
    ]);
    expect(content.tests).toMatchObject([
      {
        id: 'sample-1',
        kind: 'io',
        isSample: true,
        visibility: 'always',
        points: 0,
        groupId: 'all',
        stdin: '1\n',
      },
      { id: 'secret-a', kind: 'io', isSample: false, visibility: 'never', expected: 'two\n', groupId: 'all' },
      { id: 'secret-b', compare: { type: 'tokens', ignoreCase: true } },
    ]);
    expect(content.limits).toEqual({ cpuMs: 5000, wallMs: 12_000 });
    expect(content.source).toMatchObject({
      format: 'kattis',
      name: 'echo',
      author: 'Ada',
      license: 'cc by-sa',
    });
    expect(notes).toEqual([
      { severity: 'info', path: 'problem.yaml', message: expect.stringContaining('5 s') },
    ]);
  });

  it.each([
    ['.timelimit', '3\n', 3000],
    ['problem.yaml', 'name: a\nlimits:\n  time_limit: 1.5\n', 1500],
    ['problem.yaml', 'name: a\nlimits: {time_multiplier: 2, memory: 64, output: 1}\n', 2000],
  ])('has the time limit that %s names', (path, text, cpuMs) => {
    expect(read({ ...LEGACY, [path]: text }).content.limits.cpuMs).toBe(cpuMs);
  });

  it('with a validator has checker tests, and the header that it includes', () => {
    const { content } = read({
      ...LEGACY,
      'problem.yaml': 'name: a\nvalidation: custom\nvalidator_flags: precision 3\n',
      'output_validators/v/check.cc': '#include "validate.h"\nint main() {}',
    });
    expect(content.programs).toMatchObject([
      { id: 'validator', language: 'cpp', files: [{ path: 'check.cc' }, { path: 'validate.h' }] },
    ]);
    expect(content.tests[1]).toMatchObject({
      kind: 'checker',
      answer: 'two\n',
      programArgs: ['precision', '3'],
    });
  });

  it('with a validator that nobody asks for compares by itself', () => {
    const { content } = read({ ...LEGACY, 'output_validators/v.py': '' });
    expect(content.programs).toEqual([]);
    expect(content.tests[0]?.kind).toBe('io');
  });

  it.each([
    ['without secret tests', { ...LEGACY, 'data/secret/a.in': undefined, 'data/secret/b.in': undefined }],
    ['whose validator is missing', { ...LEGACY, 'problem.yaml': 'validation: custom' }],
    [
      'whose validator is in a language that is not here',
      { ...LEGACY, 'problem.yaml': 'validation: custom', 'output_validators/v.hs': '' },
    ],
    ['whose problem.yaml is no YAML', { ...LEGACY, 'problem.yaml': 'a: [1' }],
    ['whose problem.yaml is a text', { ...LEGACY, 'problem.yaml': 'hello' }],
    ['whose problem.yaml repeats itself', { ...LEGACY, 'problem.yaml': 'a: &a [1]\nname: x\nb: *a' }],
    ['whose limit is zero', { ...LEGACY, 'problem.yaml': 'limits: {memory: 0}' }],
  ])('%s is refused', (_what, files) => {
    const there = Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined);
    expect(() => read(Object.fromEntries(there))).toThrow(PackageError);
  });
});

describe('a problem of the draft', () => {
  it('prefers English, and says what it leaves out', () => {
    const { title, content, notes } = read({
      ...DRAFT,
      'problem_statement/problem.en.tex': '',
      'statement/problem.sv.md': 'Eko',
      'statement/problem.en.md': 'Echo ![](cave.png)',
      'statement/cave.png': 'x',
      'statement/other.png': 'x',
    });
    expect(title).toBe('Echo');
    expect(content.statement).toBe('Echo ![](cave.png)');
    expect(content.assets).toMatchObject([{ path: 'cave.png', mediaType: 'image/png' }]);
    expect(notes.map(({ path }) => path)).toEqual([
      'statement/problem.sv.md',
      'statement/other.png',
      'problem.yaml',
    ]);
  });

  it('that is interactive has a judge, and its sample conversations in the statement', () => {
    const { content } = read({
      ...DRAFT,
      'problem.yaml': 'problem_format_version: 2023-07-draft\ntype: interactive\nname: Guess\n',
      'output_validator/judge.py': '',
      'output_validator/build': '',
      'data/sample/1.interaction': '>5\n<lower\n',
      'data/secret/a.ans': '',
    });
    expect(content.tests.at(-1)).toMatchObject({ kind: 'interactive', input: '3\n', programId: 'validator' });
    expect(content.programs[0]?.files[0]?.path).toBe('judge.py');
    expect(content.statement).toContain('→ 5\n← lower');
  });
});

describe('a scoring problem', () => {
  const scoring = (files: Texts) => {
    const { 'data/secret/a.in': _a, 'data/secret/b.in': _b, ...rest } = DRAFT;
    return read({
      ...rest,
      'problem.yaml': 'problem_format_version: 2023-07-draft\ntype: scoring\nname: a\n',
      'data/testdata.yaml': 'on_reject: continue\nrange: 0 100\ngrader_flags: ignore_sample\n',
      'data/secret/one/1.in': '5',
      'data/secret/one/1.ans': '5',
      'data/secret/one/2.in': '../one/1.in',
      'data/secret/one/2.ans': '6',
      'data/secret/two/1.in': '7',
      'data/secret/two/1.ans': '7',
      ...files,
    });
  };

  it('has a group for each folder, whose settings hold for what is below', () => {
    const { content, settings, notes } = scoring({
      'data/secret/testdata.yaml': 'accept_score: 30\ngrader_flags: min\n',
      'data/secret/two/testdata.yaml': 'on_reject: break\naccept_score: 70\n',
    });
    expect(content.groups).toEqual([
      { id: 'secret-one', name: 'one', rule: 'all', points: 30, stopsAtFailure: false },
      { id: 'secret-two', name: 'two', rule: 'all', points: 70, stopsAtFailure: true },
    ]);
    expect(settings).toEqual({ points: 100 });
    expect(content.tests[0]).toMatchObject({ id: 'sample-1', points: 0, isSample: true });
    expect(content.tests[0]?.groupId).toBeUndefined();
    expect(content.tests.find(({ id }) => id === 'secret-one-2')).toMatchObject({
      stdin: '5',
      expected: '6',
    });
    expect(notes).toContainEqual({
      severity: 'info',
      path: 'data/secret/one/2.in',
      message: expect.stringContaining('data/secret/one/1.in'),
    });
  });

  it.each([
    ['accept_score: 10', { rule: 'sum', points: 20 }, 10],
    ['accept_score: 10\ngrader_flags: avg', { rule: 'sum', points: 10 }, 5],
    ['accept_score: 10\ngrader_flags: first_error min', { rule: 'all', points: 10 }, 1],
    ['grader_flags: [sum]', { rule: 'sum', points: 2 }, 1],
  ])('whose folder says %j', (config, group, casePoints) => {
    const { content } = scoring({ 'data/secret/one/testdata.yaml': config });
    expect(content.groups[0]).toMatchObject(group);
    expect(content.tests.find(({ id }) => id === 'secret-one-1')?.points).toBe(casePoints);
  });

  it('whose validator gives the points has the range as the most', () => {
    const { content } = scoring({
      'output_validator/v.py': '',
      'data/secret/one/testdata.yaml': 'grader_flags: min\nrange: 0 40',
      'data/secret/two/testdata.yaml': 'range: 0 +inf\naccept_score: 60',
    });
    expect(content.groups).toMatchObject([
      { rule: 'min', points: 40 },
      { rule: 'sum', points: 60 },
    ]);
  });

  it.each(['on_reject: maybe', 'range: 1', 'a: [', 'text'])('says so when testdata.yaml is %j', (config) => {
    const { notes } = scoring({ 'data/secret/one/testdata.yaml': config });
    expect(notes).toContainEqual(
      expect.objectContaining({ severity: 'warning', path: 'data/secret/one/testdata.yaml' }),
    );
  });
});

it.each([
  [[], { type: 'tokens', ignoreCase: true }],
  [['case_sensitive'], { type: 'tokens', ignoreCase: false }],
  [
    ['float_tolerance', '1e-4'],
    { type: 'tokens', ignoreCase: true, tolerance: { absolute: 1e-4, relative: 1e-4 } },
  ],
  [
    ['float_absolute_tolerance', '0.5'],
    { type: 'tokens', ignoreCase: true, tolerance: { absolute: 0.5, relative: 0 } },
  ],
  [
    ['float_relative_tolerance', '0.1', 'case_sensitive'],
    { type: 'tokens', ignoreCase: false, tolerance: { absolute: 0, relative: 0.1 } },
  ],
  [['space_change_sensitive', 'case_sensitive'], { type: 'exact' }],
])('the default validator with %j compares as %j', (flags, compare) => {
  expect(compareByFlags(flags, new ImportNotes())).toEqual(compare);
});

it('finds the programs that come with a problem, with their languages and what is expected of them', () => {
  const found = readSubmissions(
    filesOf({
      'submissions/accepted/a.py': '#!/usr/bin/env python2\n',
      'submissions/accepted/b.cc': '',
      'submissions/accepted/c/main.py': '',
      'submissions/accepted/c/lib.py': '',
      'submissions/partially_accepted/d.py': '# @EXPECTED_SCORE@: 42.5\nprint(1)',
      'submissions/slow/e.hs': '',
      'submissions/README': '',
    }),
  );
  expect(found.map((one) => [one.path, one.language, expectedVerdict(one)])).toEqual([
    ['accepted/a.py', 'python2', { points: 'full' }],
    ['accepted/b.cc', 'cpp', { points: 'full' }],
    ['accepted/c', 'python', { points: 'full' }],
    ['partially_accepted/d.py', 'python', { points: 'some', exactly: 42.5 }],
    ['slow/e.hs', 'haskell', null],
  ]);
});
