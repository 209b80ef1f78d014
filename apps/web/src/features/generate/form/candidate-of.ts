import type { GenerateValues } from './generate-values.ts';

const MAX_NAME_LENGTH = 120;

/** What the form knows of who is measured: a name where none was typed, and all that makes it what it is. */
export type SuggestedCandidate = { name: string; settings: Record<string, string | number> };

export function candidateOf(values: GenerateValues): SuggestedCandidate {
  const { model, temperature, topP, maxTokens, systemPrompt } = values;
  return {
    name: `${model}, temperature ${temperature}`.slice(0, MAX_NAME_LENGTH),
    settings: {
      ...{ model, temperature, top_p: topP, max_tokens: maxTokens },
      ...(systemPrompt.trim() === '' ? {} : { system_prompt: systemPrompt }),
    },
  };
}
