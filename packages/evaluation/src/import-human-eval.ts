import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { z } from 'zod';
import { collectProblems } from './collect-problems.ts';
import { isKeyOf } from './is-key-of.ts';
import { jsonLines } from './json-records.ts';
import type { JsonRecord } from './json-records.ts';
import { parseRecord } from './parse-record.ts';
import { RecordRefused } from './record-refused.ts';

const MAX_LINE_BYTES = 1024 * 1024;

/** Tags, difficulty and split are not of HumanEval; lines may have them. Further keys are left out. */
const LineSchema = z.object({
  task_id: z.string(),
  prompt: z.string(),
  entry_point: z.string(),
  canonical_solution: z.string(),
  test: z.string(),
  ...NewProblemSchema.pick({ tags: true, difficulty: true, split: true }).shape,
});

/** Problems in the form of HumanEval: a line of JSON each, with a text that defines `check(candidate)`. Throws RecordsRefused. */
export async function importHumanEval(bytes: AsyncIterable<Uint8Array>): Promise<NewProblem[]> {
  return collectProblems(jsonLines(bytes, { maxLineBytes: MAX_LINE_BYTES }), toProblem);
}

function toProblem(line: JsonRecord): NewProblem {
  if (isKeyOf(line.value, 'base_input') && !isKeyOf(line.value, 'test'))
    throw new RecordRefused(
      line.place,
      'it has inputs in the form of EvalPlus and no tests: choose that form.',
    );
  const {
    task_id: key,
    entry_point: entryPoint,
    canonical_solution: solution,
    test,
    ...others
  } = parseRecord(LineSchema, line);
  const value = { key, entryPoint, solution, test: { kind: 'check', code: test }, ...others };
  return parseRecord(NewProblemSchema, { place: line.place, value });
}
