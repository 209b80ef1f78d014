import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import type { JsonRecord } from './json-records.ts';
import { RecordRefused } from './record-refused.ts';

const MAX_PROBLEMS = 10_000;

/** All problems of a file. Throws RecordRefused for one that cannot be read, a key that was there before, and too many. */
export async function collectProblems(
  records: AsyncIterable<JsonRecord>,
  toProblem: (record: JsonRecord) => NewProblem,
): Promise<NewProblem[]> {
  const problems = new Map<string, NewProblem>();
  for await (const record of records) {
    const problem = toProblem(record);
    if (problems.has(problem.key))
      throw new RecordRefused(record.place, `the problem ${problem.key} was there before.`);
    if (problems.size === MAX_PROBLEMS)
      throw new RecordRefused(record.place, `there are more than ${MAX_PROBLEMS} problems.`);
    problems.set(problem.key, problem);
  }
  return [...problems.values()];
}
