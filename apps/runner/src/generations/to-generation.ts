import { GenerationSettingsSchema } from '@crucible/contracts/generation';
import type { Generation } from '@crucible/contracts/generation';
import type { Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';

export const GENERATION_PARTS = {
  endpoint: { select: { name: true } },
} as const satisfies Prisma.GenerationInclude;

type Row = Prisma.GenerationGetPayload<{ include: typeof GENERATION_PARTS }>;

export function toGeneration(row: Row): Generation {
  const { evaluationId, state, total, done, requests, promptTokens, completionTokens, cost, message } = row;
  return {
    ...{ evaluationId, state, total, done, requests, promptTokens, completionTokens, cost, message },
    endpointName: row.endpoint?.name ?? null,
    settings: GenerationSettingsSchema.parse(row.settings),
    createdAt: row.createdAt.toISOString(),
    finishedAt: isoOrNull(row.finishedAt),
  };
}
