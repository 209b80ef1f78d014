import type { GenerationSettings } from '@crucible/contracts/generation';
import { z } from 'zod';
import { askEndpoint } from '../model-endpoints/ask-endpoint.ts';
import type { AskDeps, AskedEndpoint } from '../model-endpoints/ask-endpoint.ts';
import { EndpointFailed } from '../model-endpoints/endpoint-failed.ts';
import type { ChatMessage } from './generation-messages.ts';

export type ModelAnswer = {
  text: string;
  /** The model that answered, by its own name. */
  model: string;
  finishReason: string | null;
  promptTokens: number;
  completionTokens: number;
};

type Question = {
  endpoint: AskedEndpoint;
  settings: GenerationSettings;
  messages: ChatMessage[];
  stop: AbortSignal;
};

const TokensSchema = z.int().min(0).max(100_000_000).catch(0);
const ChatSchema = z.looseObject({
  model: z.string().max(300).optional(),
  choices: z
    .array(
      z.looseObject({
        message: z.looseObject({ content: z.string().nullish() }),
        finish_reason: z.string().max(100).nullish(),
      }),
    )
    .min(1),
  usage: z.looseObject({ prompt_tokens: TokensSchema, completion_tokens: TokensSchema }).nullish(),
});

/** Asks a model for one answer, once. Rejects with `EndpointFailed`, or with the reason of `stop`. */
export async function askForSample(deps: AskDeps, question: Question): Promise<ModelAnswer> {
  const { endpoint, settings, messages, stop } = question;
  const { model, temperature, topP, maxTokens, timeoutMs } = settings;
  const text = await askEndpoint(deps, endpoint, {
    path: '/chat/completions',
    body: { model, messages, temperature, top_p: topP, max_tokens: maxTokens },
    ...{ timeoutMs, stop },
  });
  const chat = readChat(text);
  const [choice] = chat.choices;
  return {
    text: choice?.message.content ?? '',
    model: chat.model ?? model,
    finishReason: choice?.finish_reason ?? null,
    promptTokens: chat.usage?.prompt_tokens ?? 0,
    completionTokens: chat.usage?.completion_tokens ?? 0,
  };
}

function readChat(text: string): z.output<typeof ChatSchema> {
  try {
    return ChatSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new EndpointFailed('The endpoint sent something that cannot be understood.', {
      reach: 'moment',
      cause,
    });
  }
}
