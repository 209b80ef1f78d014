import { GenerationSettingsSchema } from '@crucible/contracts/generation';
import { ModelEndpointIdSchema } from '@crucible/contracts/ids';
import type { z } from 'zod';

/** What the form is filled with: the settings, and where they are asked. */
export const GenerateValuesSchema = GenerationSettingsSchema.extend({
  endpointId: ModelEndpointIdSchema,
});
export type GenerateValues = z.output<typeof GenerateValuesSchema>;
export type GenerateInput = z.input<typeof GenerateValuesSchema>;

/** What the form begins with; the first endpoint there is. */
export function startingValues(endpointId: string): GenerateInput {
  return {
    ...{ endpointId, model: '', samplesPerProblem: 1, temperature: 0.2, topP: 1 },
    ...{ maxTokens: 1024, systemPrompt: '', concurrency: 4, retries: 3, timeoutMs: 120_000 },
    ...{ promptPrice: null, completionPrice: null },
  };
}
