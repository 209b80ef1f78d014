import { expect, it } from 'vitest';
import { startingProgram } from './starting-program.ts';

it.each([
  ['the prompt', { entryPoint: 'f', prompt: 'def f():\n' }, 'python', 'def f():\n'],
  [
    'words as a comment',
    { entryPoint: '', prompt: 'Twice n.\r\n\nOnce.\n' },
    'python',
    '# Twice n.\n#\n# Once.\n\n',
  ],
  ['in another language', { entryPoint: '', prompt: 'Twice n.' }, 'cpp', '// Twice n.\n\n'],
])('is %s', (_, problem, language, program) => {
  expect(startingProgram(problem, language)).toBe(program);
});
