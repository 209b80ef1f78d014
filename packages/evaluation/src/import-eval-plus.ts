import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { z } from 'zod';
import { collectProblems } from './collect-problems.ts';
import type { JsonRecord } from './json-records.ts';
import { parsePythonJson } from './parse-python-json.ts';
import { parseRecord } from './parse-record.ts';
import { textLines } from './text-lines.ts';

const MAX_LINE_BYTES = 16 * 1024 * 1024;

const InputsSchema = z.array(z.array(z.json()));

/** A float that is whole is written as such in these files. */
const NumberSchema = z.union([
  z.number(),
  z.strictObject({ $float: z.string() }).transform(({ $float: float }) => Number(float)),
]);

/** Tags, difficulty and split are not of EvalPlus; lines may have them. Further keys are left out. */
const LineSchema = z.object({
  task_id: z.string(),
  prompt: z.string(),
  entry_point: z.string(),
  canonical_solution: z.string(),
  base_input: InputsSchema,
  plus_input: InputsSchema.default([]),
  contract: z.string().default(''),
  atol: NumberSchema.default(0),
  ...NewProblemSchema.pick({ tags: true, difficulty: true, split: true }).shape,
});

/**
 * Problems in the form of HumanEval+ and MBPP+: a line of JSON each, with inputs for the function and a contract that they
 * keep. What is expected is not in them: the solution says it. Throws RecordRefused.
 */
export async function importEvalPlus(bytes: AsyncIterable<Uint8Array>): Promise<NewProblem[]> {
  return collectProblems(pythonLines(bytes), toProblem);
}

async function* pythonLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<JsonRecord> {
  for await (const { number, text } of textLines(bytes, { maxLineBytes: MAX_LINE_BYTES }))
    if (text.trim() !== '') yield parsePythonJson(text, `line ${number}`);
}

function toProblem(line: JsonRecord): NewProblem {
  const {
    task_id: key,
    entry_point: entryPoint,
    canonical_solution: solution,
    ...given
  } = parseRecord(LineSchema, line);
  const { base_input: base, plus_input: plus, contract, atol: absolute, ...others } = given;
  const test = {
    kind: 'function',
    calls: [...base, ...plus].map((args) => ({ args })),
    ...{ expects: 'solution', contract, compare: { rule: 'python', absolute } },
  };
  const value = { key, entryPoint, solution, test, ...others };
  return parseRecord(NewProblemSchema, { place: line.place, value });
}
