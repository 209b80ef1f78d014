import type { BenchmarkFormat, VersionSettings } from '@crucible/contracts/benchmark';
import type { NewProblem } from '@crucible/contracts/benchmark-problem';
import { importEvalPlus } from '@crucible/evaluation/import-eval-plus';
import { importHumanEval } from '@crucible/evaluation/import-human-eval';
import { importMbpp } from '@crucible/evaluation/import-mbpp';
import { RecordsRefused } from '@crucible/evaluation/record-refused';
import { readZip } from '@crucible/interchange/archive/read-zip';
import { readBenchmark } from '@crucible/interchange/benchmark/read-benchmark';
import { PackageError } from '@crucible/interchange/package-error';
import { AppError } from '../lib/app-error.ts';
import { unpacked } from '../lib/unpacked.ts';

/** What a file says of a version: the settings are those of a folder of our own, where nobody asks for others. */
export type VersionFile = {
  problems: NewProblem[];
  settings: Partial<Pick<VersionSettings, 'language' | 'limits'>>;
};

/** Unpacked. */
const MAX_BYTES = 32 * 1024 * 1024;
/** Of a folder: three of each problem. */
const MAX_FILES = 30_100;

const LINE_FORMATS = {
  'human-eval': importHumanEval,
  mbpp: importMbpp,
  evalplus: importEvalPlus,
} as const satisfies Partial<Record<BenchmarkFormat, unknown>>;

type Input = { format: BenchmarkFormat; bytes: AsyncIterable<Uint8Array> };

/**
 * The problems of a file, packed by gzip or not. Throws `invalid_input` with a sentence that says what is wrong and where, and
 * `payload_too_large`.
 */
export async function readVersionFile({ format, bytes }: Input): Promise<VersionFile> {
  const plain = unpacked(bytes, { maxBytes: MAX_BYTES });
  try {
    if (format === 'crucible') return await readFolder(plain);
    return { problems: await LINE_FORMATS[format](plain), settings: {} };
  } catch (error) {
    if (error instanceof PackageError)
      throw new AppError('invalid_input', { userMessage: error.message, cause: error });
    if (!(error instanceof RecordsRefused)) throw error;
    throw new AppError('invalid_input', {
      userMessage: error.message,
      issues: error.refused.map(({ place, message }) => ({ path: place, message })),
      cause: error,
    });
  }
}

async function readFolder(bytes: AsyncIterable<Uint8Array>): Promise<VersionFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  const { files } = readZip(Buffer.concat(chunks), { maxBytes: MAX_BYTES, maxFiles: MAX_FILES });
  const { problems, language, limits } = readBenchmark(files);
  return { problems, settings: { language, limits } };
}
