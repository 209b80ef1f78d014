import { z } from 'zod';
import { LanguageRefSchema } from './language.ts';
import { LimitsSchema, RequestedLimitsSchema } from './limits.ts';
import { RunStatusSchema } from './run-status.ts';
import { SourceFileSchema, SourceFilesSchema } from './source-file.ts';

export const RunIdSchema = z.string().regex(/^[A-Za-z0-9_-]{21}$/);

/** Largest stdin that can be sent with a request, in UTF-16 units. */
export const MAX_STDIN_LENGTH = 1024 * 1024;

export const TerminalSizeSchema = z.strictObject({
  columns: z.int().min(1).max(1000),
  rows: z.int().min(1).max(1000),
});
export type TerminalSize = z.infer<typeof TerminalSizeSchema>;

export const CreateRunSchema = z.strictObject({
  language: LanguageRefSchema,
  files: SourceFilesSchema,
  args: z.array(z.string().max(4096)).max(64).default([]),
  /** What the program reads first. */
  stdin: z.string().max(MAX_STDIN_LENGTH).default(''),
  /** Whether stdin stays open for typing after `stdin` has been read. */
  interactive: z.boolean().default(true),
  /** Give the program a terminal of this size: stdout and stderr then arrive as one stream. */
  terminal: TerminalSizeSchema.optional(),
  limits: RequestedLimitsSchema.default({}),
});
export type CreateRunInput = z.input<typeof CreateRunSchema>;

/** A compiler's message about a place in a file; lines and columns start at 1. */
export const DiagnosticSchema = z.object({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string().optional(),
  message: z.string(),
});
export type Diagnostic = z.infer<typeof DiagnosticSchema>;

export const ArtifactSchema = z.object({
  id: z.string(),
  path: z.string(),
  sizeBytes: z.int().min(0),
  mediaType: z.string(),
});
export type Artifact = z.infer<typeof ArtifactSchema>;

/** Why a run was stopped before its own end: the limit, its value and what was used, in the limit's unit. */
export const LimitHitSchema = z.object({
  name: z.enum(['wallMs', 'cpuMs', 'memoryBytes', 'outputBytes']),
  limit: z.number(),
  used: z.number(),
});
export type LimitHit = z.infer<typeof LimitHitSchema>;

export const RunSummarySchema = z.object({
  id: RunIdSchema,
  status: RunStatusSchema,
  language: z.string(),
  /** First line of code that says something, for lists. */
  title: z.string(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  wallMs: z.number().nullable(),
});
export type RunSummary = z.infer<typeof RunSummarySchema>;

export const RunSchema = RunSummarySchema.extend({
  files: z.array(SourceFileSchema),
  args: z.array(z.string()),
  stdin: z.string(),
  interactive: z.boolean(),
  terminal: TerminalSizeSchema.nullable(),
  limits: LimitsSchema,
  attempt: z.int().min(0),
  /** Runs ahead in the queue, while queued. */
  queuePosition: z.int().min(0).nullable(),
  startedAt: z.iso.datetime().nullable(),
  firstOutputAt: z.iso.datetime().nullable(),
  /** The step that decided the status. */
  phase: z.enum(['compile', 'run']).nullable(),
  exitCode: z.int().nullable(),
  /** Signal name, `SIGSEGV`. */
  signal: z.string().nullable(),
  limitHit: LimitHitSchema.nullable(),
  cpuMs: z.number().nullable(),
  memoryBytes: z.number().nullable(),
  /** Bytes that the program produced; `truncated` when not all of them are kept. */
  outputBytes: z.int().min(0),
  truncated: z.boolean(),
  diagnostics: z.array(DiagnosticSchema),
  artifacts: z.array(ArtifactSchema),
  /** Artifacts that were left behind because of a cap or because they are no regular files. */
  artifactsSkipped: z.int().min(0),
  image: z.object({ name: z.string(), digest: z.string() }),
  languageVersion: z.string(),
  isolation: z.string().nullable(),
});
export type Run = z.infer<typeof RunSchema>;

export const RunPageSchema = z.object({
  items: z.array(RunSummarySchema),
  nextCursor: z.string().nullable(),
});
export type RunPage = z.infer<typeof RunPageSchema>;
