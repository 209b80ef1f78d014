import { ProblemTestSchema } from '@crucible/contracts/benchmark-problem';
import { SampleRecordSchema } from '@crucible/contracts/evaluation-sample';
import { LimitsSchema } from '@crucible/contracts/limits';
import type { ProblemTest } from '@crucible/contracts/benchmark-problem';
import { Prisma } from '@crucible/db';
import type { BenchmarkProblem, Db } from '@crucible/db';
import { problemProgram } from '@crucible/evaluation/problem-program';
import { resultKey } from './result-key.ts';
import type { Conditions } from './result-key.ts';

export type PartProblem = Pick<BenchmarkProblem, 'position' | 'entryPoint' | 'prompt'> & {
  test: ProblemTest;
  isPublic: boolean;
};

/** A program that has no verdict yet, and the samples that it is of: several where the result cache is on. */
export type WaitingProgram = {
  problem: PartProblem;
  sampleIndexes: number[];
  program: string;
  key: string;
};

export type PartWork = {
  part: { id: string; evaluationId: string };
  language: string;
  imageName: string;
  conditions: Conditions;
  isolation: 'standard' | 'gvisor';
  usesCache: boolean;
  /** Whether they are the version's own solutions, of which those that say what is expected are asked. */
  isValidation: boolean;
  versionId: string;
  waiting: WaitingProgram[];
};

/** What there is to do of a part. Null when it is gone, or its evaluation does not run now. */
export async function readPart(db: Db, partId: string): Promise<PartWork | null> {
  const part = await db.evaluationPart.findUnique({
    where: { id: partId },
    include: { evaluation: { include: { version: { select: { language: true } } } } },
  });
  if (part === null || part.evaluation.state !== 'running') return null;
  const { evaluation, evaluationId } = part;
  const { imageDigest, productVersion, usesCache } = evaluation;
  const isolation = evaluation.isolation === 'gvisor' ? 'gvisor' : 'standard';
  const conditions = {
    ...{ imageDigest, isolation, productVersion, limits: LimitsSchema.parse(evaluation.limits) },
  };
  const samples = await waitingSamples(db, part);
  const problems = await problemsOf(db, { versionId: evaluation.versionId, samples });
  const programs = samples.flatMap(({ problemPosition, sampleIndex, record }) => {
    const row = problems.get(problemPosition);
    if (row === undefined) return [];
    const { hash, ...problem } = row;
    const program = problemProgram(problem, SampleRecordSchema.parse(record));
    const key = resultKey({ conditions, problemHash: hash, program });
    return [{ problem, sampleIndexes: [sampleIndex], program, key }];
  });
  return {
    part: { id: part.id, evaluationId },
    language: evaluation.version.language,
    imageName: evaluation.imageName,
    ...{ conditions, isolation, usesCache, versionId: evaluation.versionId },
    isValidation: evaluation.purpose === 'verify',
    waiting: usesCache ? mergeEqual(programs) : programs,
  };
}

type Slice = {
  evaluationId: string;
  firstProblem: number;
  firstIndex: number;
  lastProblem: number;
  lastIndex: number;
};
type WaitingSample = { problemPosition: number; sampleIndex: number; record: unknown };

async function waitingSamples(db: Db, part: Slice): Promise<WaitingSample[]> {
  return db.$queryRaw<WaitingSample[]>(Prisma.sql`
    SELECT problem_position AS "problemPosition", sample_index AS "sampleIndex", record
    FROM evaluation_sample
    WHERE evaluation_id = ${part.evaluationId} AND status IS NULL
      AND (problem_position, sample_index) >= (${part.firstProblem}::int, ${part.firstIndex}::int)
      AND (problem_position, sample_index) <= (${part.lastProblem}::int, ${part.lastIndex}::int)
    ORDER BY problem_position, sample_index`);
}

type Wanted = { versionId: string; samples: readonly WaitingSample[] };

async function problemsOf(
  db: Db,
  { versionId, samples }: Wanted,
): Promise<Map<number, PartProblem & { hash: string }>> {
  const positions = [...new Set(samples.map(({ problemPosition }) => problemPosition))];
  const rows = await db.benchmarkProblem.findMany({ where: { versionId, position: { in: positions } } });
  return new Map(
    rows.map(({ position, prompt, entryPoint, hash, test, split }) => [
      position,
      {
        ...{ position, prompt, entryPoint, hash, isPublic: split === 'public' },
        test: ProblemTestSchema.parse(test),
      },
    ]),
  );
}

/** Equal programs for one problem become one, in the place of the first. */
function mergeEqual(programs: readonly WaitingProgram[]): WaitingProgram[] {
  const merged = new Map<string, WaitingProgram>();
  for (const program of programs) {
    const place = `${program.problem.position}:${program.key}`;
    const before = merged.get(place);
    if (before === undefined) merged.set(place, program);
    else before.sampleIndexes.push(...program.sampleIndexes);
  }
  return [...merged.values()];
}
