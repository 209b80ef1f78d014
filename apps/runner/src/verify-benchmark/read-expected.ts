import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const ShareSchema = z.number().min(0).max(1);

/** What the reference harness says of an evaluation as a whole. */
const ScoresSchema = z.object({
  /** By `pass@k`. */
  pass_at_k: z.record(z.string().regex(/^pass@[1-9]\d*$/), ShareSchema).optional(),
  num_problems: z.int().optional(),
  num_samples: z.int().optional(),
  passed_samples: z.int().optional(),
  per_task_passed: z.record(z.string(), z.int()).optional(),
});
export type ExpectedScores = z.output<typeof ScoresSchema>;

const ResultSchema = z.looseObject({ task_id: z.union([z.string(), z.int()]), passed: z.boolean() });

/** What is expected of scores, of samples one by one, or of both. */
export type Expected = { scores: ExpectedScores | null; passed: boolean[] | null };

/** Reads a file of scores as one JSON object. Rejects with what is wrong with it. */
export async function readExpectedScores(path: string): Promise<ExpectedScores> {
  return ScoresSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Reads a results file of the reference harness, which has a line for each sample, in their order. */
export async function readExpectedVerdicts(path: string): Promise<boolean[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ResultSchema.parse(JSON.parse(line)).passed);
}
