import { z } from 'zod';
import { CaseResultSchema, RequestedCaseSchema } from './execution-case.ts';
import { IsolationSchema, RequestedIsolationSchema } from './isolation.ts';
import { MemorySizeSchema } from './memory-size.ts';
import { DiagnosticSchema, LimitHitSchema, MAX_STDIN_LENGTH, RunIdSchema } from './run.ts';
import { FinalStatusSchema, RunStatusSchema } from './run-status.ts';
import { haveDistinctPaths, haveNoFileAsFolder, MAX_FILES, SourcePathSchema } from './source-file.ts';

const MAX_CONTENT_LENGTH = 1024 * 1024;
const MAX_CASES = 200;

export const ExecutionFileSchema = z.strictObject({
  path: SourcePathSchema,
  content: z.string().max(MAX_CONTENT_LENGTH),
  encoding: z.enum(['utf8', 'base64', 'hex']).default('utf8'),
});
export type ExecutionFile = z.infer<typeof ExecutionFileSchema>;

export const EnvSchema = z.record(
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, 'A variable has letters, digits and underscores.'),
  z
    .string()
    .max(8192)
    .refine((value) => !value.includes('\0'), 'A value has no NUL character.'),
);

/** The body of `POST /execute`. */
export const ExecuteRequestSchema = z
  .strictObject({
    language: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe("Name or alias of a language; or, with `image`, which of the image's languages."),
    image: z.string().min(1).max(60).optional().describe('Name of an image, where it matters which one.'),
    version: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe("A semantic version range that the language's version has to satisfy: `3`, `>=3.10`, `*`."),
    code: z.string().max(MAX_CONTENT_LENGTH).optional().describe('The program, when it is one file.'),
    files: z
      .array(ExecutionFileSchema)
      .min(1)
      .max(MAX_FILES, { abort: true })
      .refine(haveDistinctPaths, 'Two files have the same name.')
      .refine(haveNoFileAsFolder, 'A name is used for a file and for a folder.')
      .optional()
      .describe('The program, when it is several files: the first is the entry point.'),
    stdin: z.string().max(MAX_STDIN_LENGTH).optional().describe('What the program reads.'),
    args: z.array(z.string().max(4096)).max(64).optional().describe('Arguments of the program.'),
    env: EnvSchema.optional().describe('Environment variables, beside those that the image sets.'),
    timeout: z
      .number()
      .positive()
      .max(3600)
      .optional()
      .describe('Wall-clock time of the run step, or of each case, in seconds; fractions are fine.'),
    memoryLimit: MemorySizeSchema.optional().describe('Memory of the whole sandbox: bytes, or like `512m`.'),
    cpus: z.number().min(0.05).max(64).optional().describe('CPUs that the sandbox may use.'),
    cases: z
      .array(RequestedCaseSchema)
      .min(1)
      .max(MAX_CASES, { abort: true })
      .optional()
      .describe('Inputs: the program is compiled once and run with each of them.'),
    artifacts: z
      .union([z.boolean(), z.array(SourcePathSchema).max(100)])
      .optional()
      .describe(
        'True for every file that the program leaves in its output folder, or names of those that are wanted.',
      ),
    isolation: RequestedIsolationSchema.optional().describe(
      'What separates the program from the machine. `best` is the strictest that there is; what is not there is refused.',
    ),
    wait: z.boolean().default(true).describe('False answers at once, with the execution as it is then.'),
    callbackUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional()
      .describe('A public address to which the finished execution is sent.'),
    outputEncoding: z
      .enum(['utf8', 'base64'])
      .default('utf8')
      .describe('How stdout, stderr and output are written in the answer.'),
  })
  .refine((body) => body.language !== undefined || body.image !== undefined, {
    message: 'Say which language, or which image.',
    path: ['language'],
  })
  .refine((body) => (body.code === undefined) !== (body.files === undefined), {
    message: 'Send either code or files.',
    path: ['code'],
  })
  .refine((body) => body.cases === undefined || (body.stdin === undefined && body.args === undefined), {
    message: 'With cases, stdin and args belong to each case.',
    path: ['cases'],
  });
export type ExecuteRequest = z.output<typeof ExecuteRequestSchema>;
export type ExecuteRequestInput = z.input<typeof ExecuteRequestSchema>;

/** How one step went. Times in milliseconds, memory in bytes. */
export const StepResultSchema = z.object({
  status: FinalStatusSchema,
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  stdout: z.string(),
  stderr: z.string(),
  /** Both streams in the order in which they arrived. */
  output: z.string(),
  durationMs: z.number(),
  cpuMs: z.number(),
  memoryBytes: z.number(),
  limit: LimitHitSchema.optional(),
});
export type StepResult = z.infer<typeof StepResultSchema>;

const ExecutionArtifactSchema = z.object({
  path: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int().min(0),
  /** Base64. */
  content: z.string(),
});

/** What an execution is at one moment; final when `finishedAt` is not null. */
export const ExecutionSchema = z.object({
  id: RunIdSchema,
  status: RunStatusSchema,
  language: z.string(),
  version: z.string(),
  exitCode: z
    .int()
    .nullable()
    .describe(
      'Of the step that decided the status. With cases: of the first that was not completed, else of the last.',
    ),
  signal: z.string().nullable(),
  stdout: z.string().describe('Of the run step; empty when there are cases, which have their own.'),
  stderr: z.string(),
  output: z.string().describe('Both streams in the order in which they arrived.'),
  outputEncoding: z.enum(['utf8', 'base64']),
  truncated: z.boolean().describe('True when not all of the `bytes` that were produced are here.'),
  bytes: z.int().min(0).describe('Output that the program produced, kept or not.'),
  durationMs: z.number().nullable().describe('Wall-clock time of the run step.'),
  cpuMs: z.number().nullable(),
  memoryBytes: z.number().nullable().describe('The most that was used at one time.'),
  limit: LimitHitSchema.optional().describe('Why it was stopped before its own end.'),
  compile: StepResultSchema.optional(),
  cases: z.array(CaseResultSchema).optional(),
  artifacts: z.array(ExecutionArtifactSchema).optional(),
  diagnostics: z.array(DiagnosticSchema),
  image: z.object({ name: z.string(), digest: z.string() }),
  isolation: IsolationSchema.nullable().describe('What separated it from the machine.'),
  instance: z.string().nullable().describe('Which worker executed it.'),
  queuePosition: z.int().min(0).nullable().describe('Executions ahead in the queue, while it is queued.'),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso
    .datetime()
    .nullable()
    .describe('Null until it has ended: then nothing of it changes any more.'),
});
export type Execution = z.infer<typeof ExecutionSchema>;

/** An execution in a list: without what it wrote. */
export const ExecutionSummarySchema = ExecutionSchema.pick({
  id: true,
  status: true,
  language: true,
  version: true,
  exitCode: true,
  signal: true,
  durationMs: true,
  isolation: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
}).extend({ door: z.enum(['playground', 'rest', 'piston', 'judge0']) });
export type ExecutionSummary = z.infer<typeof ExecutionSummarySchema>;

export const ExecutionPageSchema = z.object({
  items: z.array(ExecutionSummarySchema),
  /** Where the next page begins; null on the last one. */
  nextCursor: z.string().nullable(),
});
export type ExecutionPage = z.infer<typeof ExecutionPageSchema>;

/** The data of the server-sent events of `GET /executions/{id}/events`; their ids are `<attempt>-<seq>`. */
export const ExecutionEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('state'), status: RunStatusSchema, queuePosition: z.int().min(0).nullable() }),
  z.object({
    type: z.literal('output'),
    step: z.enum(['compile', 'run']),
    /** Id of the case that wrote it, where there are cases. */
    caseId: z.string().optional(),
    stream: z.enum(['stdout', 'stderr']),
    /** Base64: a piece may end within a character. */
    data: z.string(),
  }),
  /** The output so far belongs to an attempt that came to nothing; it starts again. */
  z.object({ type: z.literal('restart') }),
  z.object({ type: z.literal('result'), execution: ExecutionSchema }),
]);
export type ExecutionEvent = z.infer<typeof ExecutionEventSchema>;

/** The body of `POST /api/eval`, the shortest way to run something. */
export const EvalRequestSchema = z.strictObject({
  code: z.string().max(MAX_CONTENT_LENGTH),
  language: z.string().min(1).max(60).default('python'),
});
