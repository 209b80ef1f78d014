import { expect, it } from 'vitest';
import { beginProgram } from './begin-program.ts';

it('goes on from a prompt that is code', () => {
  const prompt = 'def double(x):\n    """Twice as much."""';
  expect(beginProgram({ prompt, entryPoint: 'double' }, 'python')).toBe(`${prompt}\n`);
});

it('has a sentence as a comment', () => {
  const prompt = 'Double a number.\n\nReturn it.';
  expect(beginProgram({ prompt, entryPoint: '' }, 'python')).toBe('# Double a number.\n#\n# Return it.\n');
  expect(beginProgram({ prompt: 'Double.', entryPoint: 'double' }, 'javascript')).toBe('// Double.\n');
});
