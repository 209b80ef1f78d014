import { z } from 'zod';
import { VisibilitySchema } from './assignment-test.ts';
import { GradingRunIdSchema, SubmissionIdSchema } from './ids.ts';
import { DiagnosticSchema, LimitHitSchema } from './run.ts';
import { FinalStatusSchema } from './run-status.ts';

/**
 * What came of a test: `passed`; `partial`, for some of its points; `wrong_answer`; `failed`, of a unit test, a rule or the
 * style; `skipped`, because its group had failed or nothing could be compiled; `judge_error`, when the teacher's checker
 * or judge broke; else how the program ended.
 */
export const TestVerdictSchema = z.union([
  z.enum(['passed', 'partial', 'wrong_answer', 'failed', 'skipped', 'judge_error']),
  FinalStatusSchema,
]);
export type TestVerdict = z.infer<typeof TestVerdictSchema>;

export const GradingStatusSchema = z.enum(['queued', 'running', 'graded', 'cancelled', 'internal_error']);
export type GradingStatus = z.infer<typeof GradingStatusSchema>;

export const FindingSchema = z.object({
  path: z.string(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  rule: z.string(),
  message: z.string(),
});
export type Finding = z.infer<typeof FindingSchema>;

/** What belongs to a test and what the program did with it. Texts are capped; `truncated` when one of them is not whole. */
export const TestDetailSchema = z.object({
  stdin: z.string().optional(),
  args: z.array(z.string()).optional(),
  /** Of a function test: the call as one would write it. */
  call: z.string().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  stderr: z.string().optional(),
  /** Of an interactive test: who said what, in order. */
  transcript: z.array(z.object({ from: z.enum(['program', 'judge']), text: z.string() })).optional(),
  findings: z.array(FindingSchema).optional(),
  exitCode: z.int().nullable().optional(),
  signal: z.string().nullable().optional(),
  limit: LimitHitSchema.nullable().optional(),
  truncated: z.boolean().optional(),
  /** For the staff only: what the checker, the judge or the framework said. */
  judgeOutput: z.string().optional(),
});
export type TestDetail = z.infer<typeof TestDetailSchema>;

/** What came of a test, as the staff sees it. Times in milliseconds, memory in bytes. */
export const TestResultSchema = z.object({
  /** Of the test in the assignment; a framework's own test is `<id>/<its name>`. */
  testId: z.string(),
  name: z.string(),
  groupId: z.string().nullable(),
  isSample: z.boolean(),
  visibility: VisibilitySchema,
  verdict: TestVerdictSchema,
  points: z.number(),
  maxPoints: z.number(),
  /** For the student, as far as they see the test. */
  message: z.string(),
  hint: z.string(),
  detail: TestDetailSchema,
  durationMs: z.number().nullable(),
  cpuMs: z.number().nullable(),
  memoryBytes: z.number().nullable(),
});
export type TestResult = z.infer<typeof TestResultSchema>;

/** The same for the student: what they may not see is missing or null, and never crosses the wire. */
export const StudentTestResultSchema = TestResultSchema.pick({
  groupId: true,
  isSample: true,
  maxPoints: true,
}).extend({
  /** Not the id of the test where its name is hidden. */
  key: z.string(),
  name: z.string().nullable(),
  /** `hidden`: seen later or never; `seenAfter` says when, where that is known. */
  access: z.enum(['shown', 'hidden']),
  seenAfter: z.enum(['due', 'publishing', 'never']).nullable(),
  verdict: TestVerdictSchema.nullable(),
  points: z.number().nullable(),
  message: z.string(),
  hint: z.string(),
  detail: TestDetailSchema.omit({ judgeOutput: true }).nullable(),
  durationMs: z.number().nullable(),
});
export type StudentTestResult = z.infer<typeof StudentTestResultSchema>;

const CompileProblemSchema = z.object({
  status: FinalStatusSchema,
  output: z.string(),
  diagnostics: z.array(DiagnosticSchema),
});

const gradingBase = {
  id: GradingRunIdSchema,
  submissionId: SubmissionIdSchema.nullable(),
  reason: z.enum(['submitted', 'regrade', 'dry_run', 'samples', 'verify']),
  status: GradingStatusSchema,
  queuePosition: z.int().min(0).nullable(),
  /** Tests that have a verdict by now, and tests in all. */
  done: z.int().min(0),
  total: z.int().min(0),
  compile: CompileProblemSchema.nullable(),
  costsAttempt: z.boolean().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
};

/** A grading as the staff sees it. */
export const GradingRunSchema = z.object({
  ...gradingBase,
  versionNumber: z.int().min(1).nullable(),
  points: z.number().nullable(),
  maxPoints: z.number().nullable(),
  results: z.array(TestResultSchema),
  images: z.array(z.object({ name: z.string(), digest: z.string() })),
  isolation: z.string().nullable(),
  instance: z.string().nullable(),
});
export type GradingRun = z.infer<typeof GradingRunSchema>;

/** A grading as the student sees it; `points` is null as long as a test that is worth something is hidden and the whole is not to be told. */
export const StudentGradingSchema = z.object({
  ...gradingBase,
  points: z.number().nullable(),
  maxPoints: z.number().nullable(),
  results: z.array(StudentTestResultSchema),
});
export type StudentGrading = z.infer<typeof StudentGradingSchema>;
