import type { Evaluation } from '@crucible/contracts/evaluation';
import { IsolationSchema } from '@crucible/contracts/isolation';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { Prisma } from '@crucible/db';
import { isoOrNull } from '../lib/iso-or-null.ts';
import { evaluationProgress } from './evaluation-progress.ts';
import type { PartCounts } from './evaluation-progress.ts';

export const EVALUATION_PARTS = {
  candidate: { select: { id: true, name: true, settings: true } },
  person: { select: { name: true } },
  version: {
    select: {
      id: true,
      number: true,
      contentHash: true,
      benchmark: { select: { id: true, slug: true, name: true, ownerId: true } },
    },
  },
} as const satisfies Prisma.EvaluationInclude;

type Row = Prisma.EvaluationGetPayload<{ include: typeof EVALUATION_PARTS }>;

export type Seen = { counts: PartCounts; isKeeper: boolean; mayChange: boolean; now: Date };

export function toEvaluation(row: Row, seen: Seen): Evaluation {
  const { id, state, usesCache, imageName, imageDigest, productVersion, seed } = row;
  const { benchmark, ...version } = row.version;
  return {
    ...{ id, state, usesCache, imageName, imageDigest, productVersion, seed, version },
    benchmark: { id: benchmark.id, slug: benchmark.slug, name: benchmark.name },
    candidate: row.candidate && {
      ...row.candidate,
      settings: row.candidate.settings as Record<string, unknown>,
    },
    personName: row.person.name,
    mayChange: seen.mayChange,
    limits: LimitsSchema.parse(row.limits),
    isolation: IsolationSchema.parse(row.isolation),
    progress: evaluationProgress(row, seen),
    createdAt: row.createdAt.toISOString(),
    startedAt: isoOrNull(row.startedAt),
    finishedAt: isoOrNull(row.finishedAt),
  };
}
