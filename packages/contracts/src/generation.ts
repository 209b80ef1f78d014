import { z } from 'zod';
import { EvaluationIdSchema, ModelEndpointIdSchema } from './ids.ts';

/** An address that speaks the protocol of OpenAI's chat completions. Its key is never told again. */
export const ModelEndpointSchema = z.object({
  id: ModelEndpointIdSchema,
  name: z.string(),
  baseUrl: z.string(),
  /** The key's last characters; empty where there is no key. */
  keyHint: z.string(),
  createdAt: z.iso.datetime(),
});
export type ModelEndpoint = z.infer<typeof ModelEndpointSchema>;

export const NewModelEndpointSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Up to and without `/chat/completions`. */
  baseUrl: z.url({ protocol: /^https?$/ }).max(500),
  apiKey: z.string().trim().max(2000).default(''),
});
export type NewModelEndpoint = z.output<typeof NewModelEndpointSchema>;

/** What an endpoint said when it was asked, in a sentence, and the models that it has, as far as it tells. */
export const EndpointCheckSchema = z.object({
  isUsable: z.boolean(),
  message: z.string(),
  models: z.array(z.string()),
});
export type EndpointCheck = z.infer<typeof EndpointCheckSchema>;

/** US dollars for a million tokens. */
const PriceSchema = z.number().min(0).max(100_000).nullable().default(null);

export const GenerationSettingsSchema = z.strictObject({
  model: z.string().trim().min(1).max(200),
  samplesPerProblem: z.int().min(1).max(200).default(1),
  temperature: z.number().min(0).max(2).default(0.2),
  topP: z.number().gt(0).max(1).default(1),
  maxTokens: z.int().min(1).max(100_000).default(1024),
  systemPrompt: z.string().max(20_000).default(''),
  /** Requests under way at once. */
  concurrency: z.int().min(1).max(32).default(4),
  /** How often a request that failed for a while is made again. */
  retries: z.int().min(0).max(10).default(3),
  timeoutMs: z.int().min(1000).max(600_000).default(120_000),
  promptPrice: PriceSchema,
  completionPrice: PriceSchema,
});
export type GenerationSettings = z.output<typeof GenerationSettingsSchema>;

/** Makes the samples of an open evaluation, and starts it once all are there. */
export const NewGenerationSchema = z.strictObject({
  evaluationId: EvaluationIdSchema,
  endpointId: ModelEndpointIdSchema,
  settings: GenerationSettingsSchema,
});
export type NewGeneration = z.output<typeof NewGenerationSchema>;

/** `failed`: the endpoint refused for good, or too often; it can be resumed. */
export const GenerationStateSchema = z.enum(['running', 'paused', 'finished', 'failed', 'cancelled']);
export type GenerationState = z.infer<typeof GenerationStateSchema>;

export const GenerationSchema = z.object({
  evaluationId: EvaluationIdSchema,
  /** Null once it was removed. */
  endpointName: z.string().nullable(),
  state: GenerationStateSchema,
  settings: GenerationSettingsSchema,
  /** Samples that are wanted, those that there are, and requests that were made, repeated ones too. */
  total: z.int().min(0),
  done: z.int().min(0),
  requests: z.int().min(0),
  promptTokens: z.int().min(0),
  completionTokens: z.int().min(0),
  /** US dollars; null where no prices are known. */
  cost: z.number().min(0).nullable(),
  message: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type Generation = z.infer<typeof GenerationSchema>;
