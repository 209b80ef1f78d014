import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { AppError } from '../lib/app-error.ts';
import { previewImport } from './preview-import.ts';

const problem = (key: string, said: object = {}) => ({
  ...{ task_id: key, prompt: `# ${key}\n`, entry_point: 'f', canonical_solution: '', test: '' },
  ...said,
});

function preview(...values: object[]) {
  const lines = values.map((value) => JSON.stringify(value)).join('\n');
  return previewImport({ format: 'human-eval', bytes: Readable.from([gzipSync(lines)]) });
}

it('tells what is in a file: every key, how often each name is there, and some prompts', async () => {
  const others = Array.from({ length: 9 }, (_, index) => problem(`o${index}`, { tags: ['math'] }));
  const seen = await preview(
    problem('a', { tags: ['lists', 'math'], split: 'private', difficulty: 'hard' }),
    ...others,
  );
  expect(seen.problems).toHaveLength(10);
  expect(seen.problems[0]).toEqual({ key: 'a', split: 'private' });
  expect(seen.tags).toEqual([
    { name: 'math', count: 10 },
    { name: 'lists', count: 1 },
  ]);
  expect(seen.difficulties).toEqual([{ name: 'hard', count: 1 }]);
  expect(seen.kinds).toEqual([{ name: 'check', count: 10 }]);
  expect(seen.first.map(({ key }) => key)).toEqual(['a', 'o0', 'o1', 'o2', 'o3']);
});

it('names every record that is wrong, and where it is', async () => {
  const refusal = await preview(problem('a'), {}, problem('a')).catch((error: unknown) => error);
  expect(refusal instanceof AppError && refusal.code).toBe('invalid_input');
  expect(refusal instanceof AppError && refusal.issues?.map(({ path }) => path)).toEqual([
    'line 2',
    'line 3',
  ]);
});
