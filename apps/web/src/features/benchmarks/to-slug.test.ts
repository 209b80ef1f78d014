import { BenchmarkSlugSchema } from '@crucible/contracts/benchmark';
import { expect, it } from 'vitest';
import { toSlug } from './to-slug.ts';

it.each([
  ['HumanEval (mended)', 'humaneval-mended'],
  ['  Größe & Länge  ', 'gro-e-lange'],
  ['MBPP+ 2', 'mbpp-2'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('%s', (name, slug) => {
  expect(toSlug(name)).toBe(slug);
  expect(BenchmarkSlugSchema.safeParse(slug).success).toBe(true);
});

it('is empty where nothing is left of a name', () => {
  expect(toSlug('測試')).toBe('');
});
