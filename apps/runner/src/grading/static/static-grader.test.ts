import { StaticTestSchema } from '@crucible/contracts/assignment-test';
import type { StaticRule } from '@crucible/contracts/assignment-test';
import { describe, expect, it } from 'vitest';
import { checkRules } from './check-rules.ts';
import { createExaminer } from './examine-file.ts';

const EXAMINERS = {
  py: await createExaminer('python'),
  js: await createExaminer('javascript'),
  ts: await createExaminer('typescript'),
  cpp: await createExaminer('cpp'),
};

type Rule = Pick<StaticRule, 'construct'> & Partial<StaticRule>;

function findings(ending: keyof typeof EXAMINERS, text: string, rule: Rule) {
  const { rules } = StaticTestSchema.parse({
    ...{ id: 's', name: 's', kind: 'static' },
    rules: [{ rule: 'must_not_use', ...rule }],
  });
  return checkRules(rules, [EXAMINERS[ending]({ path: `main.${ending}`, text }, rules)]);
}

const places = (...args: Parameters<typeof findings>) =>
  findings(...args).map(({ line, column }) => `${line}:${column}`);

type Case = [string, keyof typeof EXAMINERS, string, Rule, string[]];

const CASES: Case[] = [
  ['a for loop', 'py', 'x = 1\nfor i in []:\n  pass\n', { construct: 'for_loop' }, ['2:1']],
  [
    'no for loop in a string or a comment',
    'py',
    '# for i in []: pass\ns = """\nfor i in x: pass\n"""\n',
    { construct: 'for_loop' },
    [],
  ],
  ['a comprehension is no for loop', 'py', 'x = [i for i in []]\n', { construct: 'for_loop' }, []],
  [
    'a comprehension',
    'py',
    'x = [i for i in []]\ny = {k: 1 for k in x}\nz = sum(i for i in x)\n',
    { construct: 'comprehension' },
    ['1:5', '2:5', '3:8'],
  ],
  ['a while loop', 'py', 'while True: pass\n', { construct: 'while_loop' }, ['1:1']],
  ['any loop', 'py', 'for i in []: pass\nwhile 0: pass\n', { construct: 'any_loop' }, ['1:1', '2:1']],
  [
    'a loop within a function',
    'py',
    'def f():\n  while 1: pass\nwhile 0: pass\n',
    { construct: 'any_loop', within: 'f' },
    ['2:3'],
  ],
  ['direct recursion', 'py', 'def f(n):\n  return f(n - 1)\n', { construct: 'recursion' }, ['2:10']],
  [
    'mutual recursion',
    'py',
    'def a(n): return b(n)\ndef b(n): return a(n)\ndef c(): return a(1)\n',
    { construct: 'recursion' },
    ['1:18', '2:18'],
  ],
  [
    'a method that calls itself',
    'py',
    'class A:\n  def m(self):\n    return self.m()\n',
    { construct: 'recursion' },
    ['3:12'],
  ],
  [
    "another object's method is no recursion",
    'py',
    'class A:\n  def m(self, other):\n    return other.m()\n',
    { construct: 'recursion' },
    [],
  ],
  ['a class by its name', 'py', 'class A: pass\nclass B: pass\n', { construct: 'class', name: 'B' }, ['2:1']],
  [
    'a function by its name',
    'py',
    'def f(): pass\ndef g(): pass\n',
    { construct: 'function', name: 'g' },
    ['2:1'],
  ],
  ['a lambda', 'py', 'f = lambda x: x\n', { construct: 'lambda' }, ['1:5']],
  ['any import', 'py', 'import os\nfrom sys import argv\n', { construct: 'import' }, ['1:1', '2:1']],
  [
    'an import under another name',
    'py',
    'import math as m\n',
    { construct: 'import', name: 'math' },
    ['1:1'],
  ],
  ['an import of a part', 'py', 'from os.path import join\n', { construct: 'import', name: 'os' }, ['1:1']],
  ['a module that begins alike', 'py', 'import ostrich\n', { construct: 'import', name: 'os' }, []],
  ['an import by a call', 'py', "m = __import__('math')\n", { construct: 'import', name: 'math' }, ['1:5']],
  ['a call', 'py', 'sorted([1])\n', { construct: 'call', name: 'sorted' }, ['1:1']],
  [
    'a call of a method',
    'py',
    'x = []\nx.sort()\n[3].sort()\n',
    { construct: 'call', name: 'sort' },
    ['2:1', '3:1'],
  ],
  [
    'a call by way of an import under another name',
    'py',
    'import math as m\nm.sqrt(2)\n',
    { construct: 'call', name: 'math.sqrt' },
    ['2:1'],
  ],
  [
    'a call of an imported part under another name',
    'py',
    'from math import sqrt as root\nroot(2)\n',
    { construct: 'call', name: 'sqrt' },
    ['2:1'],
  ],
  [
    'a function that is handed on',
    'py',
    'list(map(sorted, [[1]]))\n',
    { construct: 'call', name: 'sorted' },
    ['1:10'],
  ],
  [
    'a function that gets another name',
    'py',
    's = sorted\ns([])\n',
    { construct: 'call', name: 'sorted' },
    ['1:5'],
  ],
  ['getattr', 'py', "getattr([], 'sort')()\n", { construct: 'call', name: 'sort' }, ['1:1']],
  [
    'a variable of the same name',
    'py',
    'def f(sum):\n  return max(sum, 1)\n',
    { construct: 'call', name: 'sum' },
    [],
  ],
  ['a call in a string', 'py', "print('sorted(x)')\n", { construct: 'call', name: 'sorted' }, []],
  ['a condition', 'py', 'x = 1 if True else 2\nif x: pass\n', { construct: 'conditional' }, ['1:5', '2:1']],
  [
    'exception handling',
    'py',
    'try:\n  pass\nexcept E:\n  pass\n',
    { construct: 'exception_handling' },
    ['1:1'],
  ],
  [
    'a global variable, but no constant',
    'py',
    'x = 1\nMAX = 2\nclass A:\n  y = 1\ndef f():\n  z = 1\n  global x\n',
    { construct: 'global_variable' },
    ['1:1', '7:10'],
  ],
  ['a query', 'py', 'x = 1\nassert x\n', { construct: 'query', query: '(assert_statement) @a' }, ['2:1']],
  [
    'for, for of and for in',
    'js',
    'for (;;) {}\nfor (const x of y) {}\nfor (const k in y) {}\n',
    { construct: 'for_loop' },
    ['1:1', '2:1', '3:1'],
  ],
  ['do', 'js', 'do {} while (1)\n', { construct: 'while_loop' }, ['1:1']],
  ['an arrow function', 'js', 'const f = (x) => x\n', { construct: 'lambda' }, ['1:11']],
  [
    'recursion of an arrow function',
    'js',
    'const f = (n) => n ? f(n - 1) : 0\n',
    { construct: 'recursion' },
    ['1:22'],
  ],
  [
    'recursion of a method',
    'js',
    'class A { m() { return this.m() } }\n',
    { construct: 'recursion' },
    ['1:24'],
  ],
  [
    'require and import',
    'js',
    "const a = require('node:fs')\nimport b from 'fs'\n",
    { construct: 'import', name: 'fs' },
    ['1:11', '2:1'],
  ],
  ['a call by its place in brackets', 'js', "x['sort']()\n", { construct: 'call', name: 'sort' }, ['1:1']],
  ['an optional call', 'js', 'x?.sort()\n', { construct: 'call', name: 'sort' }, ['1:1']],
  [
    'an imported part',
    'js',
    "import { readFileSync as r } from 'fs'\nr('x')\n",
    { construct: 'call', name: 'readFileSync' },
    ['2:1'],
  ],
  ['a call in a template', 'js', 'const s = `eval(1) ${2}`\n', { construct: 'call', name: 'eval' }, []],
  [
    'a global variable',
    'js',
    'let a = 1\nconst b = 2\nfunction f() { let c }\nexport var d = 1\n',
    { construct: 'global_variable' },
    ['1:5', '4:12'],
  ],
  [
    'a conditional',
    'js',
    'const a = b ? 1 : 2\nswitch (a) {}\n',
    { construct: 'conditional' },
    ['1:11', '2:1'],
  ],
  [
    'types',
    'ts',
    'type A = { map(): void }\nconst x: number[] = []\nx!.map((y: number): number => y)\n',
    { construct: 'call', name: 'map' },
    ['3:1'],
  ],
  [
    'a class in TypeScript',
    'ts',
    'abstract class A<T> {}\nclass B implements I {}\n',
    { construct: 'class' },
    ['1:1', '2:1'],
  ],
  [
    'a range loop',
    'cpp',
    'int main() { for (auto x : v) {} for (;;) {} }\n',
    { construct: 'for_loop' },
    ['1:14', '1:34'],
  ],
  ['an include', 'cpp', '#include <algorithm>\n', { construct: 'import', name: 'algorithm' }, ['1:1']],
  [
    'a qualified call',
    'cpp',
    'int main() { std::sort(a, b); }\n',
    { construct: 'call', name: 'std::sort' },
    ['1:14'],
  ],
  [
    'a qualified call by its last part',
    'cpp',
    'int main() { std::sort(a, b); }\n',
    { construct: 'call', name: 'sort' },
    ['1:14'],
  ],
  ['recursion in C', 'cpp', 'int f(int n) { return f(n - 1); }\n', { construct: 'recursion' }, ['1:23']],
  [
    'a global variable in C',
    'cpp',
    'int g = 0;\nconst int K = 1;\nint f(int);\nint h() { int l = 0; return l; }\n',
    { construct: 'global_variable' },
    ['1:5'],
  ],
];

describe('must_not_use', () => {
  it.each(CASES)('%s (%s)', (_name, ending, text, rule, expected) => {
    expect(places(ending, text, rule)).toEqual(expected);
  });

  it('says that a program which cannot be read cannot be checked', () => {
    expect(findings('py', 'x = (\nfor i in', { construct: 'while_loop' })).toMatchObject([
      { rule: 'syntax' },
    ]);
  });
});

describe('must_use', () => {
  it.each<[string, Rule, number]>([
    ['for i in []: pass\n', { construct: 'for_loop' }, 0],
    ['# for i in []: pass\n', { construct: 'for_loop' }, 1],
    ['def f(): pass\nfor i in []: pass\n', { construct: 'for_loop', within: 'f' }, 1],
    // Naming it is not using it.
    ['x = sorted\n', { construct: 'call', name: 'sorted' }, 1],
    ['x = sorted([])\n', { construct: 'call', name: 'sorted' }, 0],
  ])('%j with %j', (text, rule, count) => {
    expect(findings('py', text, { ...rule, rule: 'must_use' })).toHaveLength(count);
  });

  it('says what is missing, in words of its own or of the rule', () => {
    const rule: Rule = { rule: 'must_use', construct: 'recursion', within: 'f' };
    expect(findings('py', 'x = 1\n', rule)).toEqual([
      {
        ...{ path: 'main.py', line: null, column: null, rule: 'must_use:recursion' },
        message: 'The function f must use recursion.',
      },
    ]);
    expect(findings('py', 'x = 1\n', { ...rule, message: 'Call yourself.' })).toMatchObject([
      { message: 'Call yourself.' },
    ]);
  });
});
