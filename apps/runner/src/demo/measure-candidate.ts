import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { NewEvaluationSchema } from '@crucible/contracts/evaluation';
import type { Db } from '@crucible/db';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { createEvaluation } from '../evaluations/create-evaluation.ts';
import { requireEvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { startEvaluation } from '../evaluations/start-evaluation.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import type { UploadRoom } from '../evaluations/upload-room.ts';
import { addBoardEntry } from '../leaderboards/add-board-entry.ts';
import { setBaseline } from '../leaderboards/set-baseline.ts';
import type { Actor } from '../people/actor.ts';
import type { ShippedDeps } from '../shipped-benchmark/add-shipped-benchmark.ts';
import type { ShippedCandidate } from '../shipped-benchmark/read-shipped-candidates.ts';

export type MeasureDeps = ShippedDeps & { db: Db; catalog: ImageCatalog; uploads: UploadRoom };
type Input = { slug: string; candidate: ShippedCandidate; actor: Actor; signal: AbortSignal };

const POLL_MS = 500;

/**
 * Measures somebody's candidate by a benchmark and puts it on the leaderboard, once, however often it is called: a second call
 * goes on where the first one was left. Does nothing more for an evaluation that was cancelled or taken off the board.
 */
export async function measureCandidate(deps: MeasureDeps, input: Input): Promise<void> {
  const { slug, candidate, actor, signal } = input;
  const evaluationId = (await findEvaluation(deps.db, input)) ?? (await openEvaluation(deps, input));
  const by = { personId: actor.personId, apiKeyId: null, address: null };
  const access = await requireEvaluationAccess(deps, { evaluationId, actor, needed: 'own' });
  const { state, total } = await readState(deps.db, access);
  if (state === 'open') {
    if (total === 0) await uploadSamples(deps, { access, bytes: linesOf(candidate) });
    await startEvaluation(deps, { access, by });
  }
  if (!(await hasFinished(deps.db, access, signal))) return;
  if (await wasOnBoard(deps.db, access)) return;
  const { note, isBaseline } = candidate;
  const entry = await addBoardEntry(deps, { access, url: '', note, actor, by });
  if (!isBaseline) return;
  const board = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'keep' });
  await setBaseline(deps, { access: board, entryId: entry.id, isBaseline, actor, by });
}

async function findEvaluation(db: Db, { slug, candidate, actor }: Input): Promise<string | null> {
  const found = await db.evaluation.findFirst({
    where: {
      ...{ purpose: 'measure', personId: actor.personId },
      ...{ candidate: { name: candidate.name }, version: { benchmark: { slug } } },
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return found?.id ?? null;
}

async function openEvaluation(deps: MeasureDeps, { slug, candidate, actor }: Input): Promise<string> {
  const { name, settings } = candidate;
  const evaluation = NewEvaluationSchema.parse({ benchmark: slug, candidate: { name, settings } });
  const by = { personId: actor.personId, apiKeyId: null, address: null };
  return (await createEvaluation(deps, { evaluation, actor, by })).id;
}

async function readState(db: Db, { evaluationId }: EvaluationAccess) {
  return db.evaluation.findUniqueOrThrow({
    where: { id: evaluationId },
    select: { state: true, total: true },
  });
}

async function hasFinished(db: Db, access: EvaluationAccess, signal: AbortSignal): Promise<boolean> {
  for (;;) {
    const { state } = await readState(db, access);
    if (state !== 'running') return state === 'finished';
    await sleep(POLL_MS, undefined, { signal });
  }
}

/** Whoever has taken it off the leaderboard does not want it back. */
async function wasOnBoard(db: Db, { evaluationId }: EvaluationAccess): Promise<boolean> {
  const added = await db.auditEvent.count({
    where: { action: 'leaderboard_entry.added', detail: { path: ['evaluationId'], equals: evaluationId } },
  });
  return added > 0;
}

async function* linesOf({ samples }: ShippedCandidate): AsyncGenerator<Uint8Array> {
  yield Buffer.from(samples.map((sample) => `${JSON.stringify(sample)}\n`).join(''));
}
