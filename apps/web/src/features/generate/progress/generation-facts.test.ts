import { GenerationSettingsSchema } from '@crucible/contracts/generation';
import type { Generation } from '@crucible/contracts/generation';
import { expect, it } from 'vitest';
import { generationFacts } from './generation-facts.ts';

const GENERATION: Generation = {
  ...{
    evaluationId: 'x'.repeat(21),
    endpointName: 'Mine',
    state: 'running',
    total: 164,
    done: 1,
    requests: 1,
  },
  ...{ promptTokens: 12_345, completionTokens: 678, cost: null, message: '' },
  ...{ settings: GenerationSettingsSchema.parse({ model: 'm' }), createdAt: '', finishedAt: null },
};

it('says what there is', () => {
  expect(generationFacts(GENERATION)).toEqual([
    '1 of 164 samples there',
    '1 request',
    '12,345 tokens asked, 678 answered',
  ]);
});

it.each([
  [0, '$0.0000'],
  [0.01234, '$0.0123'],
  [12.345, '$12.35'],
])('says that it cost %d dollars', (cost, text) => {
  expect(generationFacts({ ...GENERATION, cost }).at(-1)).toBe(text);
});
