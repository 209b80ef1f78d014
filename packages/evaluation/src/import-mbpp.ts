import { NewProblemSchema } from '@crucible/contracts/benchmark-problem';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { z } from 'zod';
import { collectProblems } from './collect-problems.ts';
import { isKeyOf } from './is-key-of.ts';
import { jsonRecords } from './json-records.ts';
import type { JsonRecord } from './json-records.ts';
import { parseRecord } from './parse-record.ts';
import { RecordRefused } from './record-refused.ts';

const MAX_BYTES = 16 * 1024 * 1024;

const RecordSchema = z.object({
  task_id: z.int().min(0),
  prompt: z.string(),
  code: z.string(),
  test_imports: z.array(z.string()).default([]),
  test_list: z.array(z.string()).min(1),
});

/**
 * Problems in the form of the sanitized MBPP, as a list or with a record in each line: a sentence, and statements that are
 * executed after the program. Problem 2 has the key `Mbpp/2`. Throws RecordsRefused.
 */
export async function importMbpp(bytes: AsyncIterable<Uint8Array>): Promise<NewProblem[]> {
  return collectProblems(jsonRecords(bytes, { maxBytes: MAX_BYTES }), toProblem);
}

function toProblem(record: JsonRecord): NewProblem {
  if (isKeyOf(record.value, 'base_input') || isKeyOf(record.value, 'plus_input'))
    throw new RecordRefused(
      record.place,
      'it has inputs in the form of EvalPlus and no tests: choose that form.',
    );
  const {
    task_id: number,
    prompt,
    code,
    test_imports: imports,
    test_list: asserts,
  } = parseRecord(RecordSchema, record);
  const value = {
    ...{ key: `Mbpp/${number}`, prompt, entryPoint: '', solution: code },
    test: { kind: 'asserts', imports, asserts },
  };
  return parseRecord(NewProblemSchema, { place: record.place, value });
}
