import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { StaticTestSchema } from '@crucible/contracts/assignment-test';
import type { Framework } from '@crucible/contracts/assignment-test';

/** A program that wants points which it has not earned, from tests that share its process or read its text. */
export type InsideAttempt = {
  name: string;
  tries: string;
  language: 'python' | 'javascript' | 'typescript';
  files: Record<string, string>;
  /** The kinds that it is known to deceive: docs/forging.md says why. */
  succeedsWith: string[];
  /** The kinds that it is about; all that have its language where there are none. */
  isFor: string[];
  /** Of attempts at static rules. */
  rule: unknown;
};

const PROGRAMS = new URL('programs/', import.meta.url);
const LANGUAGES = { py: 'python', js: 'javascript', ts: 'typescript' } as const;
const NEXT_FILE = /^(?:#|\/\/) --- (\S+)\n/m;

/** The attempts in a folder. The first line of each says what it tries; `--- name` begins another file of the same submission. */
export function insideAttempts(folder: string, mainName: string): InsideAttempt[] {
  return readdirSync(new URL(folder, PROGRAMS))
    .toSorted()
    .map((file) => {
      const ending = file.slice(file.lastIndexOf('.') + 1);
      if (!isEnding(ending)) throw new Error(`What is ${file}?`);
      const text = readFileSync(new URL(`${folder}/${file}`, PROGRAMS), 'utf8');
      const [main = '', ...others] = text.split(NEXT_FILE);
      const files: Record<string, string> = { [`${mainName}.${ending}`]: main };
      for (let index = 0; index < others.length; index += 2)
        files[others[index] ?? ''] = others[index + 1] ?? '';
      const rule = heading(main, 'Rule');
      return {
        name: file,
        tries: main.split('\n', 1)[0]?.replace(/^(#|\/\/) /, '') ?? '',
        language: LANGUAGES[ending],
        files,
        succeedsWith: heading(main, 'It succeeds with')?.split(', ') ?? [],
        isFor: heading(main, 'It is for')?.split(', ') ?? [],
        rule: rule === null ? null : StaticTestSchema.shape.rules.parse([JSON.parse(rule)]),
      };
    });
}

function isEnding(ending: string): ending is keyof typeof LANGUAGES {
  return Object.hasOwn(LANGUAGES, ending);
}

function heading(text: string, name: string): string | null {
  return new RegExp(`^(?:#|//) ${name}: (.*)$`, 'm').exec(text)?.[1] ?? null;
}

/** Nobody can know it who has not seen it: every run of the suite has other ones. */
export const newSecrets = () => [0, 1, 2].map(() => randomInt(1_000_000, 2_000_000_000));

type Secrets = readonly number[];

/** The program that knows: it has to get all points, or nothing would be said by those that get none. */
export function honestProgram(framework: Framework, [one, two, three]: Secrets): Record<string, string> {
  return framework === 'pytest' || framework === 'unittest'
    ? { 'solution.py': `def answer(n):\n    return {1: ${one}, 2: ${two}, 3: ${three}}[n]\n` }
    : { 'solution.js': `export const answer = (n) => [${one}, ${two}, ${three}][n - 1];\n` };
}

/** A test file with three tests that can only be passed by knowing; one of them keeps what it knows in a constant. */
export const TEST_FILES: Record<Framework, (secrets: Secrets) => { path: string; content: string }> = {
  pytest([one, two, three]) {
    const content = `
import pytest
from solution import answer

EXPECTED = {3: ${three}}

class TestAnswer:
    def test_one(self):
        assert answer(1) == ${one}

def test_two():
    with pytest.raises(ZeroDivisionError):
        answer(2) // 0 if answer(2) == ${two} else None

def test_three():
    assert answer(3) in [EXPECTED[3]]
`;
    return { path: 'solution_test.py', content };
  },
  unittest([one, two, three]) {
    const content = `
import unittest
from solution import answer

EXPECTED = {1: ${one}, 2: ${two}, 3: ${three}}

class TestAnswer(unittest.TestCase):
    def test_one(self):
        self.assertEqual(answer(1), ${one})

    def test_three(self):
        self.assertIn(answer(3), [EXPECTED[3]])

    def test_two(self):
        self.assertTrue(answer(2) == ${two})
`;
    return { path: 'solution_test.py', content };
  },
  jest: (secrets) => expectTests('', secrets),
  vitest: (secrets) => expectTests("import { describe, expect, test } from 'vitest';\n", secrets),
  node_test([one, two, three]) {
    const content = `
import assert from 'node:assert/strict';
import { deepEqual } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answer } from './solution.js';

describe('answer', () => {
  test('one', async () => assert.equal(await answer(1), ${one}));
  test('two', async () => deepEqual({ list: [await answer(2)] }, { list: [${two}] }));
  test('three', async () => assert.ok((await answer(3)) === ${three}));
});
`;
    return { path: 'solution.test.js', content };
  },
};

function expectTests(imports: string, [one, two, three]: Secrets) {
  const content = `
${imports}import { answer } from './solution.js';

describe('answer', () => {
  test('one', async () => expect(await answer(1)).toBe(${one}));
  test('two', async () => expect({ list: [await answer(2)] }).toEqual({ list: [${two}] }));
  test('three', async () => expect(String(await answer(3))).toMatch(/^${three}$/));
});
`;
  return { path: 'solution.test.js', content };
}
