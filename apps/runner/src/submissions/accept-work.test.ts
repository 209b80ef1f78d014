import { AssignmentLanguageSchema } from '@crucible/contracts/assignment-content';
import { expect, it } from 'vitest';
import { acceptWork } from './accept-work.ts';

const offered = AssignmentLanguageSchema.parse({
  language: 'python',
  files: [
    { path: 'main.py', content: '' },
    { path: 'given.py', content: '', access: 'read_only' },
    { path: 'secret.py', content: '', access: 'hidden' },
  ],
});
const accept = (allowsNewFiles: boolean, ...paths: string[]) =>
  acceptWork(
    { ...offered, allowsNewFiles },
    paths.map((path) => ({ path, content: 'x' })),
  ).map(({ path }) => path);

it.each([
  [true, ['main.py', 'given.py', 'new.py', 'secret.py'], ['main.py', 'new.py']],
  [false, ['main.py', 'given.py'], ['main.py']],
  [true, ['new.py'], ['new.py']],
])('where new files are allowed: %s, of %j it takes %j', (allowed, sent, taken) => {
  expect(accept(allowed, ...sent)).toEqual(taken);
});

it('refuses new files where there may be none, and does not say which names are hidden', () => {
  const refusal = (path: string) => {
    try {
      accept(false, 'main.py', path);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : null;
    }
  };
  expect(refusal('new.py')).toContain('invalid_input');
  expect(refusal('secret.py')).toBe(refusal('new.py'));
});

it('refuses to take nothing', () => {
  expect(() => accept(true, 'given.py')).toThrow('no file of yours');
});
