import { z } from 'zod';

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

/** By what a program for a problem is judged. */
export const ProblemTestSchema = z.discriminatedUnion('kind', [CheckTestSchema, AssertsTestSchema]);
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
  tags: z.array(z.string()),
  difficulty: z.string().nullable(),
  split: ProblemSplitSchema,
});
export type BenchmarkProblem = z.infer<typeof BenchmarkProblemSchema>;
