import { randomInt } from 'node:crypto';
import type { Evaluation, NewEvaluation } from '@crucible/contracts/evaluation';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { BenchmarkVersion, Db, DbTransaction } from '@crucible/db';
import { recordAudit } from '../audit/record-audit.ts';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import type { BenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { AppError } from '../lib/app-error.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { storableJson } from '../lib/storable-json.ts';
import { toStorableText } from '../lib/storable-text.ts';
import type { Actor } from '../people/actor.ts';
import type { Author } from '../people/author.ts';
import { getEvaluation } from './get-evaluation.ts';
import { requireImage } from './require-image.ts';
import { MAX_SEED } from './seed.ts';

type Deps = { db: Db; catalog: ImageCatalog; clock: Clock; instance: string; version: string };
type Input = { evaluation: NewEvaluation; actor: Actor; by: Author };

/** Of one person. */
const MAX_UNFINISHED = 50;

/**
 * Makes an evaluation that takes samples: of a candidate, by a published version of a benchmark that the person may see. The
 * conditions under which its samples run are settled here.
 */
export async function createEvaluation(deps: Deps, input: Input): Promise<Evaluation> {
  const { evaluation, actor, by } = input;
  const { personId } = actor;
  const access = await requireBenchmarkAccess(deps, {
    ...{ benchmark: { slug: evaluation.benchmark }, actor, needed: 'see' },
  });
  const version = await requireVersion(deps.db, access, evaluation.versionNumber);
  const image = requireImage(deps.catalog, version.imageName);
  await requireRoom(deps.db, personId);
  const id = newId();
  await deps.db.$transaction(async (tx) => {
    const candidateId = await findCandidate(tx, { personId, candidate: evaluation.candidate });
    await tx.evaluation.create({
      data: {
        ...{ id, versionId: version.id, candidateId, personId, usesCache: evaluation.usesCache },
        ...{ limits: LimitsSchema.parse(version.limits), imageName: image.name, imageDigest: image.digest },
        ...{ isolation: evaluation.isolation, productVersion: deps.version, seed: randomInt(MAX_SEED) },
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      ...by,
      action: 'evaluation.created',
      instance: deps.instance,
      subjectId: id,
      detail: { benchmark: evaluation.benchmark, version: version.number, candidateId },
    });
  });
  const { isKeeper } = access;
  return getEvaluation(deps, {
    access: { evaluationId: id, versionId: version.id, isKeeper, mayChange: true },
  });
}

async function requireVersion(
  db: Db,
  { benchmarkId, isArchived }: BenchmarkAccess,
  number: number | undefined,
): Promise<BenchmarkVersion> {
  if (isArchived)
    throw new AppError('not_open', { userMessage: 'Nothing is measured by this benchmark any more.' });
  const version = await db.benchmarkVersion.findFirst({
    where: { benchmarkId, ...(number === undefined ? {} : { number }), publishedAt: { not: null } },
    orderBy: { number: 'desc' },
  });
  if (version === null) throw new AppError('not_found', { userMessage: 'There is no such version.' });
  return version;
}

async function requireRoom(db: Db, personId: string): Promise<void> {
  const unfinished = await db.evaluation.count({
    where: { personId, purpose: 'measure', state: { in: ['open', 'running', 'paused'] } },
  });
  if (unfinished >= MAX_UNFINISHED)
    throw new AppError('too_many_runs', {
      userMessage: `You have ${unfinished} evaluations that have not ended. Wait for one, or cancel it.`,
    });
}

type Named = { personId: string; candidate: NewEvaluation['candidate'] };

async function findCandidate(tx: DbTransaction, { personId, candidate }: Named): Promise<string> {
  const name = toStorableText(candidate.name);
  const { id } = await tx.candidate.upsert({
    where: { personId_name: { personId, name } },
    create: {
      ...{ id: newId(), personId, name, kind: candidate.kind },
      settings: storableJson(candidate.settings),
    },
    update: {},
    select: { id: true },
  });
  return id;
}
