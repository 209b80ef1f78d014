import type { Execution, StepResult } from '@crucible/contracts/execution';
import { CaseVerdictSchema } from '@crucible/contracts/execution-case';
import type { CaseResult } from '@crucible/contracts/execution-case';
import { IsolationSchema } from '@crucible/contracts/isolation';
import { DiagnosticSchema, LimitHitSchema } from '@crucible/contracts/run';
import { FinalStatusSchema } from '@crucible/contracts/run-status';
import type { Run, RunArtifact, RunCase, RunOutput } from '@crucible/db';
import { z } from 'zod';
import { StoredStepSchema } from '../runs/stored-step.ts';
import { writeOutput } from './write-output.ts';
import type { OutputEncoding, WrittenOutput } from './write-output.ts';

type RunRow = Omit<Run, 'files' | 'stdin' | 'args' | 'env' | 'internalCause'>;
type CaseRow = Omit<RunCase, 'stdin' | 'args' | 'expected' | 'compare'>;
type Chunk = Pick<RunOutput, 'phase' | 'casePosition' | 'stream' | 'data'>;

type Input = {
  row: RunRow & { cases: readonly CaseRow[] };
  /** Of the current attempt, in order. */
  output: readonly Chunk[];
  /** Null when none are wanted. */
  artifacts: readonly RunArtifact[] | null;
  queuePosition: number | null;
  outputEncoding: OutputEncoding;
};

/** An execution's rows in the form that leaves the service. */
export function toExecution({ row, output, artifacts, queuePosition, outputEncoding }: Input): Execution {
  const ofRun: Chunk[] = [];
  const ofCompile: Chunk[] = [];
  const ofCases = new Map<number, Chunk[]>();
  for (const chunk of output) {
    if (chunk.phase === 'compile') ofCompile.push(chunk);
    else if (chunk.casePosition === null) ofRun.push(chunk);
    else ofCases.set(chunk.casePosition, [...(ofCases.get(chunk.casePosition) ?? []), chunk]);
  }
  const write = (chunks: readonly Chunk[]) => writeOutput(chunks, outputEncoding);
  return {
    id: row.id,
    status: row.status,
    language: row.language,
    version: row.languageVersion,
    exitCode: row.exitCode,
    signal: row.signal,
    ...write(ofRun),
    outputEncoding,
    truncated: row.truncated,
    bytes: Number(row.outputBytes),
    durationMs: row.wallMs,
    cpuMs: row.cpuMs,
    memoryBytes: numberOrNull(row.memoryBytes),
    ...limitOf(row.limitHit),
    ...compileOf(row, write(ofCompile)),
    ...(row.cases.length === 0
      ? {}
      : { cases: row.cases.map((one) => toCaseResult(one, write(ofCases.get(one.position) ?? []))) }),
    ...(artifacts === null ? {} : { artifacts: artifacts.map(toArtifact) }),
    diagnostics: z.array(DiagnosticSchema).parse(row.diagnostics),
    image: { name: row.imageName, digest: row.imageDigest },
    isolation: IsolationSchema.safeParse(row.isolation).data ?? null,
    instance: row.instance,
    queuePosition,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

function compileOf(row: RunRow, output: WrittenOutput): { compile?: StepResult } {
  const step = StoredStepSchema.nullable().parse(row.compile);
  return step === null ? {} : { compile: { ...step, ...output } };
}

function toCaseResult(row: CaseRow, output: WrittenOutput): CaseResult {
  return {
    id: row.caseId,
    verdict: CaseVerdictSchema.nullable().parse(row.verdict),
    status: FinalStatusSchema.nullable().parse(row.status),
    exitCode: row.exitCode,
    signal: row.signal,
    ...output,
    truncated: row.truncated,
    bytes: Number(row.outputBytes),
    durationMs: row.wallMs,
    cpuMs: row.cpuMs,
    memoryBytes: numberOrNull(row.memoryBytes),
    ...limitOf(row.limitHit),
  };
}

function toArtifact({ path, mediaType, sizeBytes, data }: RunArtifact) {
  return { path, mediaType, sizeBytes, content: Buffer.from(data).toString('base64') };
}

function limitOf(stored: unknown) {
  const limit = LimitHitSchema.nullable().parse(stored);
  return limit === null ? {} : { limit };
}

function numberOrNull(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}
