import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { expect, it } from 'vitest';
import { startingProgram } from './starting-program.ts';

const sentence = (prompt: string) => ({
  ...{ entryPoint: 'f', prompt },
  test: ProblemTestSchema.parse({ kind: 'function', calls: [{ args: [] }], isPromptCode: false }),
});

it.each([
  ['the prompt', { entryPoint: 'f', prompt: 'def f():\n', test: null }, 'python', 'def f():\n'],
  ['words as a comment', sentence('Twice n.\r\n\nOnce.\n'), 'python', '# Twice n.\n#\n# Once.\n\n'],
  ['in another language', { entryPoint: '', prompt: 'Twice n.', test: null }, 'cpp', '// Twice n.\n\n'],
])('is %s', (_, problem, language, program) => {
  expect(startingProgram(problem, language)).toBe(program);
});
