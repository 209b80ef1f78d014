import { z } from 'zod';
import { OutputCompareSchema, ValueCompareSchema } from './grading-compare.ts';

/** Largest text of a problem, in UTF-16 units. */
const MAX_TEXT_LENGTH = 256 * 1024;
const TextSchema = z.string().max(MAX_TEXT_LENGTH);
const NameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,199}$/, 'That is no name of a function.');

/** Text that defines `check(candidate)`, which fails where the candidate is wrong. */
const CheckTestSchema = z.strictObject({ kind: z.literal('check'), code: TextSchema });

/** Statements that are executed one after the other, in a module that has the program's names. */
const AssertsTestSchema = z.strictObject({
  kind: z.literal('asserts'),
  imports: z.array(TextSchema).max(100),
  asserts: z.array(TextSchema).min(1).max(1000),
});

/**
 * How what a function returns is compared. `data`: as tests of assignments compare it, where a list accepts a tuple. `python`: as
 * Python's `==` does; floats, and lists of nothing else, may differ by `absolute` and 1e-7 of what is expected (by 1e-6 where
 * `absolute` is 0), and other numbers by as much where it is not 0.
 */
const CallCompareSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('data'), ...ValueCompareSchema.shape }),
  z.strictObject({ rule: z.literal('python'), absolute: z.number().min(0).max(1e6).default(0) }),
]);

/** Values are written as docs/grading.md says, in JSON and what is beyond it. */
const FunctionCallSchema = z.strictObject({
  /** Instead of the problem's entry point; `Thing.method` is a method. */
  functionName: z
    .string()
    .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/)
    .optional(),
  args: z.array(z.json()).max(50),
  /** What it returns. Missing where it throws, and where the solution has not been asked yet. */
  expected: z.json().optional(),
  /** Instead of a value: the name of the error's class, or of one above it; empty for any. */
  throws: z.string().max(200).optional(),
  /** Instead of the test's. */
  compare: CallCompareSchema.optional(),
});
export type FunctionCall = z.output<typeof FunctionCallSchema>;

/** Functions are called with data; what they return is compared outside the sandbox. */
const FunctionTestSchema = z.strictObject({
  kind: z.literal('function'),
  calls: z.array(FunctionCallSchema).min(1).max(20_000),
  /** Who says what is expected: the author, or the problem's solution, which is asked when the version is validated. */
  expects: z.enum(['given', 'solution']).default('given'),
  /** Statements on the arguments, by their names in the solution; calls that they refuse are left out when it is asked. */
  contract: TextSchema.default(''),
  compare: CallCompareSchema.default({ rule: 'data', ignoreOrder: false }),
  /** Whether the prompt is the beginning of a program, which a completion follows, or a sentence. */
  isPromptCode: z.boolean().default(true),
});
export type FunctionTest = z.output<typeof FunctionTestSchema>;

const ProgramCaseSchema = z.strictObject({
  stdin: TextSchema.default(''),
  args: z.array(z.string().max(4096)).max(64).default([]),
  expected: TextSchema,
  compare: OutputCompareSchema.default({ type: 'trimmed' }),
});

/** A whole program is run for each case, and what it writes is compared outside the sandbox. */
const IoTestSchema = z.strictObject({
  kind: z.literal('io'),
  cases: z.array(ProgramCaseSchema).min(1).max(500),
});
export type IoTest = z.output<typeof IoTestSchema>;

/** By what a program for a problem is judged. */
export const ProblemTestSchema = z.discriminatedUnion('kind', [
  CheckTestSchema,
  AssertsTestSchema,
  FunctionTestSchema,
  IoTestSchema,
]);
export type ProblemTest = z.output<typeof ProblemTestSchema>;

/** `private`: tests, solution and verdicts are for those who keep the benchmark. */
export const ProblemSplitSchema = z.enum(['public', 'private']);
export type ProblemSplit = z.infer<typeof ProblemSplitSchema>;

/** A problem as it is imported. */
export const NewProblemSchema = z.strictObject({
  /** By which samples name it: `HumanEval/0`. */
  key: z.string().min(1).max(200),
  /** What a completion is appended to. */
  prompt: TextSchema,
  /** Name of the function that is called; empty where the tests name it themselves. */
  entryPoint: NameSchema.or(z.literal('')),
  /** What follows the prompt in a program that solves it. */
  solution: TextSchema,
  test: ProblemTestSchema,
  tags: z.array(z.string().min(1).max(60)).max(30).default([]),
  difficulty: z.string().max(60).nullable().default(null),
  split: ProblemSplitSchema.default('public'),
});
export type NewProblem = z.output<typeof NewProblemSchema>;

/** A problem as it is seen: solution and test are null for whoever may not see them. */
export const BenchmarkProblemSchema = z.object({
  position: z.int().min(0),
  key: z.string(),
  prompt: z.string(),
  entryPoint: z.string(),
  solution: z.string().nullable(),
  test: ProblemTestSchema.nullable(),
  /** Calls or cases of the test that are left out here because there are many. */
  omitted: z.int().min(0).optional(),
  tags: z.array(z.string()),
  difficulty: z.string().nullable(),
  split: ProblemSplitSchema,
});
export type BenchmarkProblem = z.infer<typeof BenchmarkProblemSchema>;
