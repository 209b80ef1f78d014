import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import type { JsonRecord } from './json-records.ts';
import { RecordRefused, RecordsRefused } from './record-refused.ts';

const MAX_PROBLEMS = 10_000;
/** After so many records that are refused the rest is not looked at. */
const MOST_REFUSED = 20;

/**
 * All problems of a file. Throws RecordsRefused with those that cannot be read, whose key was there before, or that are too
 * many: the first twenty.
 */
export async function collectProblems(
  records: AsyncIterable<JsonRecord>,
  toProblem: (record: JsonRecord) => NewProblem,
): Promise<NewProblem[]> {
  const problems = new Map<string, NewProblem>();
  const refused: RecordRefused[] = [];
  try {
    for await (const record of records) {
      const problem = problemOf(record, toProblem);
      if (problem instanceof RecordRefused) refused.push(problem);
      else if (problems.has(problem.key))
        refused.push(new RecordRefused(record.place, `the problem ${problem.key} was there before.`));
      else problems.set(problem.key, problem);
      if (problems.size > MAX_PROBLEMS)
        throw new RecordRefused(record.place, `there are more than ${MAX_PROBLEMS} problems.`);
      if (refused.length === MOST_REFUSED) break;
    }
  } catch (error) {
    // Of text that has no records, there is nothing to go on from.
    if (!(error instanceof RecordRefused)) throw error;
    refused.push(error);
  }
  const [first, ...others] = refused;
  if (first !== undefined) throw new RecordsRefused(first, others);
  return [...problems.values()];
}

function problemOf(
  record: JsonRecord,
  toProblem: (record: JsonRecord) => NewProblem,
): NewProblem | RecordRefused {
  try {
    return toProblem(record);
  } catch (error) {
    if (error instanceof RecordRefused) return error;
    throw error;
  }
}
