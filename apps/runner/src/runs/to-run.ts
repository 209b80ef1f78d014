import type { RunState } from '@crucible/contracts/events';
import { LimitsSchema } from '@crucible/contracts/limits';
import { DiagnosticSchema, LimitHitSchema, TerminalSizeSchema } from '@crucible/contracts/run';
import type { Run, RunSummary } from '@crucible/contracts/run';
import type { Prisma } from '@crucible/db';
import { z } from 'zod';
import { fileContent, StoredFilesSchema } from './stored-file.ts';

/** What is read of a row to tell its state: neither the code nor the content of artifacts. */
export const STATE_QUERY = {
  omit: { files: true, internalCause: true },
  include: { artifacts: { omit: { data: true, runId: true }, orderBy: { path: 'asc' } } },
} as const satisfies Prisma.RunDefaultArgs;

export const SUMMARY_SELECT = {
  id: true,
  status: true,
  language: true,
  title: true,
  createdAt: true,
  finishedAt: true,
  wallMs: true,
} as const satisfies Prisma.RunSelect;

type StateRow = Prisma.RunGetPayload<typeof STATE_QUERY>;
type SummaryRow = Prisma.RunGetPayload<{ select: typeof SUMMARY_SELECT }>;

/** A row, and its place in the queue, in the form that leaves the service. */
export function toRunState(row: StateRow, queuePosition: number | null): RunState {
  return {
    ...toRunSummary(row),
    args: row.args,
    stdin: Buffer.from(row.stdin).toString('utf8'),
    interactive: row.interactive,
    terminal: TerminalSizeSchema.nullable().parse(row.terminal),
    limits: LimitsSchema.parse(row.limits),
    attempt: row.attempt,
    queuePosition,
    startedAt: isoOrNull(row.startedAt),
    firstOutputAt: isoOrNull(row.firstOutputAt),
    phase: row.phase,
    exitCode: row.exitCode,
    signal: row.signal,
    limitHit: LimitHitSchema.nullable().parse(row.limitHit),
    cpuMs: row.cpuMs,
    memoryBytes: row.memoryBytes === null ? null : Number(row.memoryBytes),
    outputBytes: Number(row.outputBytes),
    truncated: row.truncated,
    diagnostics: z.array(DiagnosticSchema).parse(row.diagnostics),
    artifacts: row.artifacts,
    artifactsSkipped: row.artifactsSkipped,
    image: { name: row.imageName, digest: row.imageDigest },
    languageVersion: row.languageVersion,
    isolation: row.isolation,
  };
}

export function toRun(row: StateRow & { files: unknown }, queuePosition: number | null): Run {
  const files = StoredFilesSchema.parse(row.files).map((file) => ({
    path: file.path,
    // What a program sent as bytes is shown as text, as far as it is text.
    content: file.encoding === 'utf8' ? file.content : fileContent(file).toString(),
  }));
  return { ...toRunState(row, queuePosition), files };
}

export function toRunSummary(row: SummaryRow): RunSummary {
  return {
    id: row.id,
    status: row.status,
    language: row.language,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    finishedAt: isoOrNull(row.finishedAt),
    wallMs: row.wallMs,
  };
}

function isoOrNull(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
