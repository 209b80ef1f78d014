import type { NewEvaluationInput } from '@crucible/contracts/evaluation';
import type { GenerateValues } from './generate-values.ts';

const MAX_NAME_LENGTH = 120;

type Named = Pick<GenerateValues, 'candidate' | 'model' | 'temperature'>;

/** The name that it has on leaderboards: what was typed, or what the model is and how it was asked. */
export function candidateName({ candidate, model, temperature }: Named): string {
  return candidate === '' ? `${model}, temperature ${temperature}`.slice(0, MAX_NAME_LENGTH) : candidate;
}

/** Who is measured, with all that makes it what it is. */
export function candidateOf(values: GenerateValues): NewEvaluationInput['candidate'] {
  const { model, temperature, topP, maxTokens, systemPrompt } = values;
  return {
    name: candidateName(values),
    kind: 'model',
    settings: {
      ...{ model, temperature, top_p: topP, max_tokens: maxTokens },
      ...(systemPrompt.trim() === '' ? {} : { system_prompt: systemPrompt }),
    },
  };
}
