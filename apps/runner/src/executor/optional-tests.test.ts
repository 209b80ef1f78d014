import type { OfferedImage } from '@crucible/contracts/offered-image';
import { expect, it, vi } from 'vitest';
import { CATALOG } from '../runs/runs-fixture.ts';
import { createOptionalTests } from './optional-tests.ts';

const [python] = CATALOG.images;
if (python === undefined) throw new Error('The catalog has no image.');
const imageOf = (name: string): OfferedImage => ({ ...python, name, digest: name });
const resultOf = ({ name }: OfferedImage) => [
  { image: name, language: 'python', ok: name !== 'broken', cause: null, durationMs: 1 },
];

it('tries each image once, what was added later too, and what has failed again after a while', async () => {
  vi.useFakeTimers();
  const images = [imageOf('a'), imageOf('broken')];
  const tried: string[] = [];
  const tests = createOptionalTests({
    images: () => images,
    test: async (image) => {
      tried.push(image.name);
      return resultOf(image);
    },
    signal: new AbortController().signal,
  });
  tests.look();
  tests.look();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tried).toEqual(['a', 'broken']);
  images.push(imageOf('c'));
  tests.look();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tried).toEqual(['a', 'broken', 'c']);
  expect(tests.results().map(({ image, ok }) => [image, ok])).toEqual([
    ['a', true],
    ['broken', false],
    ['c', true],
  ]);
  await vi.advanceTimersByTimeAsync(600_000);
  tests.look();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tried.slice(3)).toEqual(['broken']);
  images.shift();
  expect(tests.results()).toHaveLength(2);
  vi.useRealTimers();
});
