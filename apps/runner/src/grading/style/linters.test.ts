import { describe, expect, it } from 'vitest';
import { createJavaScriptLinter } from './javascript-linter.ts';
import { createPythonLinter } from './python-linter.ts';
import { styleOutcome } from './style-grader.ts';

/** How a comment in a file would switch rules off. */
const EXCUSE = ['eslint', 'disable'].join('-');

const rulesOf = (findings: readonly { rule: string; line: number | null }[]) =>
  findings.map(({ rule, line }) => `${rule}:${line}`);

describe('ruff', () => {
  it.each<[string, string, string[], string[]]>([
    ['its default rules', 'import os\nx = 1\nif x == None:\n    pass\n', [], ['F401:1', 'E711:3']],
    ['rules that are named', 'def Name():\n    x = 1\n', ['N802'], ['N802:1']],
    [
      'a comment does not excuse a line',
      'import os  # noqa\nimport sys  # NOQA: F401\n',
      [],
      ['F401:1', 'F401:2'],
    ],
    ['nor the file', '# ruff: noqa\n# flake8: noqa\nimport os\n', [], ['F401:3']],
    ['nor a part of it', '# ruff: disable[F401]\nimport os\n# ruff: enable[F401]\n', [], ['F401:2']],
    ['nothing', 'print("noqa")\n', [], []],
  ])('finds %s', (_name, text, rules, expected) => {
    expect(rulesOf(createPythonLinter(rules)({ path: 'main.py', text }))).toEqual(expected);
  });

  it('refuses a rule that it does not know', () => {
    expect(() => createPythonLinter(['XX99'])).toThrow('XX99');
  });
});

describe('ESLint', () => {
  it.each<[string, string, string, string[], string[]]>([
    [
      'its recommended rules',
      'main.js',
      'const a = 1;\nif (b) {}\n',
      [],
      ['no-unused-vars:1', 'no-undef:2', 'no-empty:2'],
    ],
    ['what Node has', 'main.js', "const fs = require('node:fs');\nconsole.log(fs, process, URL);\n", [], []],
    ['modules', 'main.js', "import fs from 'node:fs';\nexport const a = 1;\n", [], ['no-unused-vars:1']],
    ['rules that are named', 'main.js', 'var a = 1;\n', ['no-var'], ['no-var:1']],
    ['a comment does not excuse a line', 'main.js', `debugger; // ${EXCUSE}-line\n`, [], ['no-debugger:1']],
    ['nor the file', 'main.js', `/* ${EXCUSE} */\ndebugger;\n`, [], ['no-debugger:2']],
    ['nor does it set rules', 'main.js', '/* eslint no-debugger: 0 */\ndebugger;\n', [], ['no-debugger:2']],
    [
      'types',
      'main.ts',
      'type A = { b: number };\nconst a: A = { b: 1 };\ndebugger;\nconsole.log(a);\n',
      [],
      ['no-debugger:3'],
    ],
    [
      'what has to be transformed',
      'main.ts',
      'enum A { B }\ndebugger;\nconsole.log(A.B);\n',
      ['no-debugger'],
      ['no-debugger:null'],
    ],
    ['no program', 'main.js', 'const = ;\n', [], ['syntax:1']],
  ])('finds %s', (_name, path, text, rules, expected) => {
    expect(rulesOf(createJavaScriptLinter(rules)({ path, text }))).toEqual(expected);
  });

  it('refuses a rule that it does not know', () => {
    expect(() => createJavaScriptLinter(['no-such'])).toThrow('no-such');
  });
});

describe('styleOutcome', () => {
  const problem = { path: 'main.py', line: 1, column: 1, rule: 'F401', message: '' };
  it.each([
    [0, 10, 'passed', 1],
    [1, 10, 'partial', 0.9],
    [10, 10, 'failed', 0],
    [30, 10, 'failed', 0],
    [1, 1, 'failed', 0],
  ])('%i problems of %i', (count, maxProblems, verdict, share) => {
    const findings = Array.from({ length: count }, () => problem);
    expect(styleOutcome(findings, maxProblems)).toMatchObject({ verdict, share });
  });

  it('gives nothing for what is no program', () => {
    expect(styleOutcome([{ ...problem, rule: 'syntax' }], 10)).toMatchObject({ verdict: 'failed', share: 0 });
  });
});
