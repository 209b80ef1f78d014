import { BoardMetricSchema, ReportedEntrySchema } from '@crucible/contracts/leaderboard';
import type { BoardEntry, Leaderboard } from '@crucible/contracts/leaderboard';
import type { SampleStatus } from '@crucible/contracts/evaluation-sample';
import type { Db } from '@crucible/db';
import { requireBenchmarkAccess } from '../benchmarks/require-benchmark-access.ts';
import { authorFor, linesOf, openEvaluation, operationDeps } from '../evaluations/evaluation-fixture.ts';
import type { EvaluationAccess } from '../evaluations/require-evaluation-access.ts';
import { uploadSamples } from '../evaluations/upload-samples.ts';
import type { Clock } from '../lib/clock.ts';
import type { Actor } from '../people/actor.ts';
import { addBoardEntry } from './add-board-entry.ts';
import { getLeaderboard } from './get-leaderboard.ts';
import { reportEntry } from './report-entry.ts';

export type BoardDeps = { db: Db; clock: Clock; instance: string };
type Who = { actor: Actor; slug: string };

/** Statuses of the samples for each problem, by its key. */
export type Verdicts = Record<string, readonly SampleStatus[]>;

/** An evaluation that has ended like this, without having been run. */
export async function endedEvaluation(
  deps: { db: Db },
  { actor, slug, verdicts }: Who & { verdicts: Verdicts },
): Promise<EvaluationAccess> {
  const { access } = await openEvaluation(deps, { actor, slug });
  const { evaluationId, versionId } = access;
  const samples = Object.entries(verdicts).flatMap(([key, all]) =>
    all.map((status) => ({ task_id: key, completion: `# ${status}` })),
  );
  await uploadSamples(operationDeps(deps), { access, bytes: linesOf(samples) });
  const problems = await deps.db.benchmarkProblem.findMany({ where: { versionId } });
  for (const { key, position } of problems)
    for (const [sampleIndex, status] of (verdicts[key] ?? []).entries())
      await deps.db.evaluationSample.updateMany({
        where: { evaluationId, problemPosition: position, sampleIndex },
        data: { status, cpuMs: position + 1, message: `LEAK_${key}` },
      });
  await deps.db.evaluation.update({
    where: { id: evaluationId },
    data: { state: 'finished', finishedAt: new Date() },
  });
  return { ...access, isKeeper: false };
}

/** Puts such an evaluation on the board. */
export async function addEnded(deps: BoardDeps, wanted: Who & { verdicts: Verdicts }): Promise<BoardEntry> {
  const { actor } = wanted;
  const access = await endedEvaluation(deps, wanted);
  return addBoardEntry(deps, { access, url: '', note: '', actor, by: authorFor(actor) });
}

export async function boardAs(
  deps: BoardDeps,
  {
    actor,
    slug,
    metric = 'pass@1',
    ofAllProblems = false,
  }: Who & { metric?: string; ofAllProblems?: boolean },
): Promise<Leaderboard> {
  const access = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'see' });
  const by = { metric: BoardMetricSchema.parse(metric), ofAllProblems };
  return getLeaderboard(deps, { access, actor, ...by });
}

export async function reportAs(
  deps: BoardDeps,
  { actor, slug, ...report }: Who & { [name: string]: unknown },
): Promise<BoardEntry> {
  const access = await requireBenchmarkAccess(deps, { benchmark: { slug }, actor, needed: 'see' });
  const said = ReportedEntrySchema.parse({
    candidateName: 'told',
    passAtK: [{ k: 1, value: 0.5 }],
    ...report,
  });
  return reportEntry(deps, { access, report: said, actor, by: authorFor(actor) });
}
