import { z } from 'zod';
import { OutputCompareSchema, ValueCompareSchema } from './grading-compare.ts';
import { RequestedLimitsSchema } from './limits.ts';
import { haveDistinctPaths, SourcePathSchema } from './source-file.ts';

/** Of a test, a group, a program: unique within the assignment, and the same in every version, so that they can be compared. */
export const PartIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,79}$/i, 'An id has letters, digits, dots, dashes and underscores.');

const MAX_TEXT_LENGTH = 4 * 1024 * 1024;
const TextSchema = z.string().max(MAX_TEXT_LENGTH);
const ArgsSchema = z.array(z.string().max(4096)).max(64).default([]);
const PointsSchema = z.number().min(0).max(1_000_000);

/** Who sees what came of a test, and when. A student always sees that there are hidden tests, and what they are worth. */
export const VisibilitySchema = z.enum(['always', 'after_due', 'after_publishing', 'on_failure', 'never']);
export type Visibility = z.infer<typeof VisibilitySchema>;

export const ContentFileSchema = z.strictObject({
  path: SourcePathSchema,
  content: TextSchema,
  encoding: z.enum(['utf8', 'base64']).default('utf8'),
});
export type ContentFile = z.output<typeof ContentFileSchema>;

export const ContentFilesSchema = z
  .array(ContentFileSchema)
  .max(200)
  .refine(haveDistinctPaths, 'Two files have the same name.');

const base = {
  id: PartIdSchema,
  name: z.string().trim().min(1).max(200),
  points: PointsSchema.default(1),
  /** The group that it belongs to; a test in a group is worth something within the group. */
  groupId: PartIdSchema.optional(),
  visibility: VisibilitySchema.default('never'),
  /** A sample is shown with all that belongs to it, and can be run without handing in. */
  isSample: z.boolean().default(false),
  /** For whoever fails it, as far as they may see the test. */
  hint: z.string().max(2000).default(''),
  /** Where it is missing, the test is for every language of the assignment. */
  languages: z.array(z.string()).min(1).optional(),
  /** Instead of the assignment's, for this test. */
  limits: RequestedLimitsSchema.optional(),
};

/** A value that can be written as JSON: what goes into functions and comes out of them. */
const ValueSchema = z.json();

export const IoTestSchema = z.strictObject({
  ...base,
  kind: z.literal('io'),
  stdin: TextSchema.default(''),
  args: ArgsSchema,
  /** Files that lie beside the program when it runs. */
  files: ContentFilesSchema.default([]),
  expected: TextSchema,
  compare: OutputCompareSchema.default({ type: 'trimmed' }),
});

/** What a program wrote is judged by another program, in a sandbox of its own. */
export const CheckerTestSchema = z.strictObject({
  ...base,
  kind: z.literal('checker'),
  stdin: TextSchema.default(''),
  args: ArgsSchema,
  files: ContentFilesSchema.default([]),
  /** For the checker only. */
  answer: TextSchema.default(''),
  programId: PartIdSchema,
  programArgs: ArgsSchema,
});

/** The program talks to another program, which judges it; each is in a sandbox of its own. */
export const InteractiveTestSchema = z.strictObject({
  ...base,
  kind: z.literal('interactive'),
  /** For the judge only, like the answer. */
  input: TextSchema.default(''),
  answer: TextSchema.default(''),
  args: ArgsSchema,
  programId: PartIdSchema,
  programArgs: ArgsSchema,
});

export const FrameworkSchema = z.enum(['pytest', 'unittest', 'jest', 'vitest', 'node_test']);
export type Framework = z.infer<typeof FrameworkSchema>;

/** A file of tests for a framework; each of the framework's own tests gets a verdict. */
export const UnitTestSchema = z.strictObject({
  ...base,
  kind: z.literal('unit'),
  framework: FrameworkSchema,
  /** Test files and what they need; they take the place of files of the same name. */
  files: ContentFilesSchema.min(1),
  /** Which of the files are given to the framework; all that look like tests where it is missing. */
  entries: z.array(SourcePathSchema).min(1).optional(),
  /** Whether tests that their file marks as skipped (`xtest`, `test.skip`) are run and count like the others. */
  runsSkipped: z.boolean().default(false),
  /**
   * The framework's tests, as found with the teacher's solution when the assignment was checked. A test that a grading
   * does not report has failed. Points are shared equally among those that have none of their own.
   */
  cases: z
    .array(z.strictObject({ name: z.string().min(1).max(500), points: PointsSchema.optional() }))
    .max(2000)
    .default([]),
});

/** A function is called with values, and what it returns is compared outside the sandbox. */
export const FunctionTestSchema = z.strictObject({
  ...base,
  kind: z.literal('function'),
  /** The file that defines it; the entry file where it is missing. */
  path: SourcePathSchema.optional(),
  functionName: z.string().regex(/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)?$/),
  args: z.array(ValueSchema).max(50).default([]),
  expected: ValueSchema.optional(),
  /** Instead of a value: the function throws an error whose type has this name; empty for any. */
  throws: z.string().max(200).optional(),
  compare: ValueCompareSchema.default({ ignoreOrder: false }),
});

/** What the syntax tree of the program has to contain, or must not. */
const StaticRuleSchema = z.strictObject({
  rule: z.enum(['must_use', 'must_not_use']),
  construct: z.enum([
    'for_loop',
    'while_loop',
    'any_loop',
    'recursion',
    'comprehension',
    'class',
    'function',
    'lambda',
    'import',
    'call',
    'conditional',
    'exception_handling',
    'global_variable',
    'query',
  ]),
  /** Name of the module, function or method, where the construct has one. */
  name: z.string().max(200).optional(),
  /** A tree-sitter query, for the construct `query`. */
  query: z.string().max(4000).optional(),
  /** Only within the function with this name. */
  within: z.string().max(200).optional(),
  message: z.string().max(500).default(''),
});
export type StaticRule = z.output<typeof StaticRuleSchema>;

export const StaticTestSchema = z.strictObject({
  ...base,
  kind: z.literal('static'),
  rules: z.array(StaticRuleSchema).min(1).max(50),
});

/** A linter looks at the program. Each problem costs a share of the points. */
export const StyleTestSchema = z.strictObject({
  ...base,
  kind: z.literal('style'),
  /** Names of rules of the language's linter (ruff, ESLint); its recommended ones where it is empty. */
  rules: z.array(z.string().max(100)).max(200).default([]),
  /** With so many problems nothing is left of the points. */
  maxProblems: z.int().min(1).max(1000).default(10),
});

export const AssignmentTestSchema = z.discriminatedUnion('kind', [
  IoTestSchema,
  CheckerTestSchema,
  InteractiveTestSchema,
  UnitTestSchema,
  FunctionTestSchema,
  StaticTestSchema,
  StyleTestSchema,
]);
export type AssignmentTest = z.output<typeof AssignmentTestSchema>;
export type TestKind = AssignmentTest['kind'];

/** Tests whose points belong together. `sum` adds them up; `all` gives the group's points only when every test passes; `min` gives the least of the tests' shares. */
export const TestGroupSchema = z.strictObject({
  id: PartIdSchema,
  name: z.string().trim().min(1).max(200),
  rule: z.enum(['sum', 'all', 'min']).default('sum'),
  /** Of the group; the sum of its tests' where it is missing. */
  points: PointsSchema.optional(),
  /** Once a test fails, the rest of the group is not run. */
  stopsAtFailure: z.boolean().default(false),
});
export type TestGroup = z.output<typeof TestGroupSchema>;

/**
 * A checker or a judge. Both are called as `program <input file> <answer file> <feedback folder> [arguments]`, with what
 * they judge on stdin; they say 42 (right) or 43 (wrong) as exit code, and may write a message for the student and a
 * share of the points into the feedback folder.
 */
export const GradingProgramSchema = z.strictObject({
  id: PartIdSchema,
  language: z.string().min(1).max(40),
  /** The first one is the entry point. */
  files: ContentFilesSchema.min(1),
  limits: RequestedLimitsSchema.optional(),
});
export type GradingProgram = z.output<typeof GradingProgramSchema>;
