import { expect, it } from 'vitest';
import { generationMessages } from './generation-messages.ts';
import type { AskedProblem } from './generation-messages.ts';

const COMPLETING: AskedProblem = {
  ...{ position: 0, key: 'P/0', prompt: 'def f(x):\n    """Twice."""\n', entryPoint: 'f', isPublic: true },
  test: { kind: 'check', code: 'def check(candidate):\n    assert candidate(1) == 2 # LEAK\n' },
};
const SENTENCE: AskedProblem = {
  ...{ position: 1, key: 'P/1', prompt: 'Write a function that doubles.', entryPoint: '', isPublic: true },
  test: { kind: 'asserts', imports: [], asserts: ['assert twice(1) == 2', 'assert twice(2) == 4'] },
};
const compare = { type: 'trimmed' as const };
const circumstances = (systemPrompt = '') => ({ language: 'python', systemPrompt });

it('asks for the whole of a program that is begun, and does not tell its tests', () => {
  const [message, ...others] = generationMessages(COMPLETING, circumstances());
  expect(others).toEqual([]);
  expect(message).toMatchObject({ role: 'user' });
  expect(message?.content).toContain('```python\ndef f(x):\n    """Twice."""\n```');
  expect(message?.content).not.toContain('LEAK');
});

it('tells the tests that name the function, unless they are private', () => {
  expect(generationMessages(SENTENCE, circumstances())[0]?.content).toContain(
    'assert twice(1) == 2\nassert twice(2)',
  );
  const closed = { ...SENTENCE, isPublic: false, entryPoint: 'twice' };
  const content = generationMessages(closed, circumstances())[0]?.content ?? '';
  expect(content).not.toContain('assert');
  expect(content).toContain('`twice`');
});

it('asks for a program that reads and writes where that is what is run', () => {
  const test = {
    kind: 'io' as const,
    cases: [{ ...{ stdin: 'LEAK', args: [], expected: 'LEAK' }, compare }],
  };
  const content = generationMessages({ ...SENTENCE, test }, circumstances())[0]?.content ?? '';
  expect(content).toContain('standard input');
  expect(content).not.toContain('LEAK');
});

it('begins with the system prompt where there is one', () => {
  expect(generationMessages(COMPLETING, circumstances('Be brief.'))[0]).toEqual({
    role: 'system',
    content: 'Be brief.',
  });
});
