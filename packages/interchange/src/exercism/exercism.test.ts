import { describe, expect, it } from 'vitest';
import { PackageError } from '../package-error.ts';
import { enableTests } from './enable-tests.ts';
import { exerciseStatement } from './exercise-statement.ts';
import { importExercise } from './import-exercise.ts';

const filesOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

const PYTHON = {
  '.meta/config.json': JSON.stringify({
    authors: ['ada', 'bob'],
    files: {
      solution: ['leap.py'],
      test: ['leap_test.py'],
      example: ['.meta/example.py'],
      editor: ['data.txt'],
    },
  }),
  '.meta/example.py': 'def leap(y): return y % 4 == 0',
  '.docs/instructions.md': '# Instructions\n\nSay it.\n',
  '.docs/introduction.md': '# Introduction\n\nOnce upon a time.\n',
  '.docs/hints.md': '# Hints',
  'leap.py': 'def leap(y): pass',
  'leap_test.py': 'import unittest\n',
  'data.txt': '1',
};

describe('an exercise', () => {
  it('has its files in their places, as the configuration says', () => {
    const { title, content, notes } = importExercise(filesOf(PYTHON), 'leap-year');
    expect(title).toBe('Leap Year');
    expect(content.statement).toBe('Once upon a time.\n\n## Instructions\n\nSay it.\n');
    expect(content.languages).toMatchObject([
      {
        language: 'python',
        files: [
          { path: 'leap.py', access: 'editable' },
          { path: 'data.txt', access: 'read_only' },
        ],
        solution: [{ path: 'leap.py', content: 'def leap(y): return y % 4 == 0' }],
      },
    ]);
    expect(content.tests).toMatchObject([
      { kind: 'unit', framework: 'unittest', entries: ['leap_test.py'], files: [{ path: 'leap_test.py' }] },
    ]);
    expect(content.source).toMatchObject({ format: 'exercism', name: 'leap-year', author: 'ada, bob' });
    expect(notes.map(({ path }) => path)).toEqual(['.docs/hints.md']);
  });

  it.each([['{"files": {"solution": ["leap.py"],}}'], ['[]'], ['{"files": 3}']])(
    'whose configuration is %s is read by the names of its files, and a note names the configuration',
    (config) => {
      const { content, notes } = importExercise(filesOf({ ...PYTHON, '.meta/config.json': config }), 'leap');
      expect(content.languages[0]?.files.map(({ path }) => path)).toEqual(['leap.py']);
      expect(content.languages[0]?.solution).toMatchObject([{ path: 'leap.py' }]);
      expect(notes).toContainEqual({
        severity: 'warning',
        path: '.meta/config.json',
        message: expect.stringContaining('no valid configuration'),
      });
    },
  );

  it('of JavaScript has its disabled tests enabled, and its tools left out', () => {
    const { content } = importExercise(
      filesOf({
        '.meta/proof.ci.js': '// proof',
        'two-fer.js': '// stub',
        'two-fer.spec.js': "import { test, xtest } from '@jest/globals';\nxtest('a', () => {});\n",
        'jest.config.js': 'module.exports = {};',
        'babel.config.js': '',
        'package.json': '{}',
      }),
      'two-fer',
    );
    expect(content.languages).toMatchObject([
      {
        language: 'javascript',
        files: [{ path: 'two-fer.js' }],
        solution: [{ path: 'two-fer.js', content: '// proof' }],
      },
    ]);
    expect(content.tests).toMatchObject([
      { framework: 'jest', files: [{ content: expect.stringContaining("\n test('a'") }] },
    ]);
  });

  it('without tests, or of another language, is refused', () => {
    expect(() => importExercise(filesOf({ 'a.py': '' }), 'a')).toThrow(PackageError);
    expect(() => importExercise(filesOf({ 'a.rs': '' }), 'a')).toThrow(/solution/);
  });
});

it.each([
  ["xtest('a', f);", " test('a', f);"],
  ["xit.each([1])('a', f);", " it.each([1])('a', f);"],
  ["xdescribe('a', f)", " describe('a', f)"],
  ["test.skip('a', f);", "void     ('a', f);"],
  ["test('a')\n  // Optional:\n  it.skip ('b', f);", "test('a')\n  // Optional:\n  void    ('b', f);"],
  ["const t = test.skip; t('a'); x(it.skip('b'))", "const t = test.skip; t('a'); x(it.skip('b'))"],
  ["my.xtest('a'); axtest(1); xtested();", "my.xtest('a'); axtest(1); xtested();"],
  ["// xtest('a')\n/* xit('b') */", "// xtest('a')\n/* xit('b') */"],
  ['t(\'xtest(1)\', "xit(2)", `xtest(3)`)', 't(\'xtest(1)\', "xit(2)", `xtest(3)`)'],
  ["`${xtest('a')} xtest(${`xit(2)`}`", "`${ test('a')} xtest(${`xit(2)`}`"],
  ["s.match(/'/); xtest('a')", "s.match(/'/);  test('a')"],
  ['a / b; xit(1); c / d', 'a / b;  it(1); c / d'],
  ["import { it, xit } from 'x';\nxit(1)", "import { it, xit } from 'x';\n it(1)"],
  ["import { describe, xit } from 'x';\nxit(1)", "import { describe,  it } from 'x';\n it(1)"],
  ["xtest('ü🙂', f); xtest('b')", " test('ü🙂', f);  test('b')"],
])('enables what is disabled in %j', (source, expected) => {
  expect(enableTests(source).source).toBe(expected);
});

it('notes of Exercism become quotations', () => {
  const append =
    '# Instructions append\n\n<!-- a note to a formatter -->\n~~~~exercism/caution\nMind\n\nthis.\n~~~~\n<!-- and its end -->\n';
  expect(exerciseStatement(filesOf({ '.docs/instructions.append.md': append }))).toBe(
    '> **Caution**\n>\n> Mind\n>\n> this.\n',
  );
});
