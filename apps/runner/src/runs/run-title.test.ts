import { expect, it } from 'vitest';
import { runTitle } from './run-title.ts';

const titleOf = (content: string) => runTitle({ path: 'main.py', content });

it.each([
  ['print("hello")', 'print("hello")'],
  ['\n\n  x = 1\n', 'x = 1'],
  ['#!/usr/bin/env python3\nimport os\nfrom a import b\nprint(os.name)', 'print(os.name)'],
  ['# Sorts numbers\nprint(1)', 'Sorts numbers'],
  ['/**\n * Counts words.\n */\nmain()', 'Counts words.'],
  ["'use strict';\nconst fs = require('fs');\nrun();", 'run();'],
  ['a\tb\u0007c', 'a b c'],
])('%j is called %j', (content, title) => {
  expect(titleOf(content)).toBe(title);
});

it('falls back to the name of the file', () => {
  expect(titleOf('')).toBe('main.py');
  expect(titleOf('import os\n{}\n')).toBe('main.py');
});

it('cuts long lines between characters', () => {
  const title = titleOf('é😀'.repeat(100));
  expect([...title]).toHaveLength(80);
  expect(title.endsWith('…')).toBe(true);
  expect(title.isWellFormed()).toBe(true);
});
