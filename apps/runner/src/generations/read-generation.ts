import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { GenerationSettingsSchema } from '@crucible/contracts/generation';
import type { GenerationSettings } from '@crucible/contracts/generation';
import type { Db } from '@crucible/db';
import type { AskedEndpoint } from '../model-endpoints/ask-endpoint.ts';
import type { AskedProblem } from './generation-messages.ts';

export type WantedSample = { problem: AskedProblem; sampleIndex: number };

export type GenerationWork = {
  evaluationId: string;
  settings: GenerationSettings;
  language: string;
  /** Null once it was removed. */
  endpoint: (AskedEndpoint & { id: string }) | null;
  /** Samples that are not there yet. */
  wanted: WantedSample[];
};

/** What there is to ask. Null when there is nothing, because it is gone or does not run. */
export async function readGeneration(db: Db, evaluationId: string): Promise<GenerationWork | null> {
  const row = await db.generation.findUnique({
    where: { evaluationId },
    include: {
      endpoint: { include: { person: { select: { role: true } } } },
      evaluation: { include: { version: { select: { id: true, language: true } } } },
    },
  });
  if (row === null || row.state !== 'running' || row.evaluation.state !== 'open') return null;
  const { endpoint, evaluation } = row;
  const settings = GenerationSettingsSchema.parse(row.settings);
  const [problems, samples] = await Promise.all([
    readProblems(db, evaluation.version.id),
    db.evaluationSample.findMany({
      where: { evaluationId },
      select: { problemPosition: true, sampleIndex: true },
    }),
  ]);
  const place = (position: number, index: number) => position * settings.samplesPerProblem + index;
  const there = new Set(
    samples.map(({ problemPosition, sampleIndex }) => place(problemPosition, sampleIndex)),
  );
  const indexes = Array.from({ length: settings.samplesPerProblem }, (_, index) => index);
  return {
    ...{ evaluationId, settings, language: evaluation.version.language },
    endpoint: endpoint && {
      ...{
        id: endpoint.id,
        baseUrl: endpoint.baseUrl,
        sealedKey: endpoint.sealedKey,
        role: endpoint.person.role,
      },
    },
    wanted: problems.flatMap((problem) =>
      indexes
        .filter((index) => !there.has(place(problem.position, index)))
        .map((sampleIndex) => ({ problem, sampleIndex })),
    ),
  };
}

async function readProblems(db: Db, versionId: string): Promise<AskedProblem[]> {
  const rows = await db.benchmarkProblem.findMany({ where: { versionId }, orderBy: { position: 'asc' } });
  return rows.map(({ position, key, prompt, entryPoint, split, test }) => ({
    ...{ position, key, prompt, entryPoint, isPublic: split === 'public' },
    test: ProblemTestSchema.parse(test),
  }));
}
