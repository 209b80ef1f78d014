import type { BenchmarkFormat } from '@crucible/contracts/benchmark';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { importEvalPlus } from '@crucible/evaluation/import-eval-plus';
import { importHumanEval } from '@crucible/evaluation/import-human-eval';
import { importMbpp } from '@crucible/evaluation/import-mbpp';
import { RecordsRefused } from '@crucible/evaluation/record-refused';
import { AppError } from '../lib/app-error.ts';
import { unpacked } from '../lib/unpacked.ts';

const IMPORTERS = { 'human-eval': importHumanEval, mbpp: importMbpp, evalplus: importEvalPlus } as const;
/** Unpacked. */
const MAX_BYTES = 32 * 1024 * 1024;

/** The problems of a file, packed by gzip or not. Throws `invalid_input` with a sentence that says what is wrong and where. */
export async function readProblems(
  bytes: AsyncIterable<Uint8Array>,
  format: BenchmarkFormat,
): Promise<NewProblem[]> {
  try {
    return await IMPORTERS[format](unpacked(bytes, { maxBytes: MAX_BYTES }));
  } catch (error) {
    if (error instanceof RecordsRefused)
      throw new AppError('invalid_input', {
        userMessage: error.message,
        issues: error.refused.map(({ place, message }) => ({ path: place, message })),
        cause: error,
      });
    throw error;
  }
}
