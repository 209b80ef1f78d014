import type { Db } from '@crucible/db';
import { Prisma } from '@crucible/db';
import { recordRunFinished } from '../audit/record-run-finished.ts';
import type { ExecutionArtifact, ExecutionResult } from '../executor/executor.ts';
import type { Clock } from '../lib/clock.ts';
import { newId } from '../lib/ids.ts';
import { toStorableText } from '../lib/storable-text.ts';
import { completeJob } from '../queue/complete-job.ts';
import type { ClaimedJob } from '../queue/job.ts';
import { mediaTypeOf } from './media-type.ts';
import { announceEnd } from './announce-end.ts';
import type { RunEvents } from './run-events.ts';
import { storeCases } from './store-cases.ts';
import type { JudgedCase } from './store-cases.ts';
import { toStoredStep } from './stored-step.ts';

type Deps = { db: Db; events: RunEvents; clock: Clock; instance: string };

export type RunOutcome = {
  result: ExecutionResult;
  cases: JudgedCase[];
  firstOutputAt: Date | null;
  /** What it really ran on, which may have been rebuilt since it was asked for. */
  image: { digest: string; languageVersion: string };
};

/** Artifacts of a transaction can be many megabytes. */
const TRANSACTION_TIMEOUT_MS = 30_000;

/**
 * Stores how the run ended and completes its job, both or neither. False, and nothing is stored, when the job is no
 * longer ours: whoever has it stores the result.
 */
export async function finishRun(deps: Deps, job: ClaimedJob, outcome: RunOutcome): Promise<boolean> {
  const { db, events, clock } = deps;
  const runId = job.subjectId;
  const artifacts = distinct(outcome.result.artifacts);
  const skipped = outcome.result.artifacts.length - artifacts.length;
  const isStored = await db.$transaction(
    async (tx) => {
      if (!(await completeJob(tx, job))) return false;
      const { count } = await tx.run.updateMany({
        where: { id: runId, finishedAt: null },
        data: { ...toColumns(outcome, skipped), finishedAt: clock.now() },
      });
      if (count === 0) return false;
      if (artifacts.length > 0) {
        await tx.runArtifact.createMany({ data: artifacts.map((artifact) => ({ ...artifact, runId })) });
      }
      if (outcome.cases.length > 0) await storeCases(tx, runId, outcome.cases);
      await recordRunFinished(tx, { runId, instance: deps.instance });
      await announceEnd(tx, events, runId);
      return true;
    },
    { timeout: TRANSACTION_TIMEOUT_MS },
  );
  if (isStored) events.tell(runId, 'state');
  return isStored;
}

function toColumns(
  { result, firstOutputAt, image }: RunOutcome,
  skipped: number,
): Prisma.RunUpdateManyMutationInput {
  return {
    status: result.status,
    firstOutputAt,
    imageDigest: image.digest,
    languageVersion: image.languageVersion,
    isolation: result.isolation,
    isWarm: result.isWarm,
    phase: result.step,
    compile: result.compile === null ? Prisma.DbNull : toStoredStep(result.compile),
    exitCode: result.exitCode,
    signal: result.signal,
    limitHit: result.limitHit ?? Prisma.DbNull,
    wallMs: result.wallMs,
    cpuMs: result.cpuMs,
    memoryBytes: BigInt(Math.round(result.memoryBytes)),
    outputBytes: BigInt(Math.round(result.outputBytes)),
    truncated: result.truncated,
    diagnostics: result.diagnostics,
    artifactsSkipped: result.artifactsSkipped + skipped,
    internalCause: result.internalCause === null ? null : toStorableText(result.internalCause),
  };
}

/** Names that were not valid text can have become the same. */
function distinct(artifacts: readonly ExecutionArtifact[]) {
  const byPath = new Map(
    artifacts.map(({ path, content }) => {
      const name = toStorableText(path);
      const row = {
        id: newId(),
        path: name,
        mediaType: mediaTypeOf(name),
        sizeBytes: content.length,
        data: copy(content),
      };
      return [name, row];
    }),
  );
  return [...byPath.values()];
}

/** Prisma wants bytes that are backed by an ordinary buffer. */
function copy(content: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(content);
}
