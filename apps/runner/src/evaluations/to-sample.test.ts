import { expect, it } from 'vitest';
import { toSampleSummary } from './to-sample.ts';

const row = {
  ...{ problemPosition: 3, sampleIndex: 1, line: 9, tokens: 5, cost: 0.5, status: 'failed' },
  ...{ message: 'secret assertion', wallMs: 12, cpuMs: 10, memoryBytes: 4096n, isFromCache: true },
  ...{ verdicts: 1, instance: 'w', finishedAt: new Date(0) },
};
const seen = (split: 'public' | 'private', isKeeper: boolean) =>
  toSampleSummary(row, { problem: { key: 'p', split }, isKeeper });
const shown = {
  ...{ problem: 'p', problemPosition: 3, sampleIndex: 1, line: 10, status: 'failed', isWithheld: false },
  ...{ message: 'secret assertion', wallMs: 12, cpuMs: 10, memoryBytes: 4096, isFromCache: true },
  finishedAt: '1970-01-01T00:00:00.000Z',
};

it.each([
  ['public', false],
  ['public', true],
  ['private', true],
] as const)('of a %s problem is shown (keeper: %s)', (split, isKeeper) => {
  expect(seen(split, isKeeper)).toEqual(shown);
});

it('of a private problem tells nothing of what came of it', () => {
  expect(seen('private', false)).toEqual({
    ...{ problem: 'p', problemPosition: 3, sampleIndex: 1, line: 10, status: null, isWithheld: true },
    ...{ message: '', wallMs: null, cpuMs: null, memoryBytes: null, isFromCache: false, finishedAt: null },
  });
});
