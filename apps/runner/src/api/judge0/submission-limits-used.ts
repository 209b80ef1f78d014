import type { RequestedLimits } from '@crucible/contracts/limits';
import type { ChosenLanguage } from '../../images/choose-language.ts';
import { maximaOf } from '../../images/maxima-of.ts';
import type { Submission } from './submission.ts';

const KB = 1024;
/** The least that a sandbox begins with. */
const MIN_MEMORY_BYTES = 16 * 1024 * KB;
const MIN_PIDS = 16;

/**
 * The limits of the engine that a submission's limits mean. What a program writes to stdout is a file in Judge0, so its
 * size is limited as one.
 */
export function submissionLimits(
  submission: Submission,
  { image, language }: Pick<ChosenLanguage, 'image' | 'language'>,
): RequestedLimits {
  const { memoryBytes } = image.manifest.defaultLimits;
  // A compiler has limits of its own in Judge0; here it shares the sandbox of the program.
  const forCompiler = language.compile === undefined ? MIN_MEMORY_BYTES : memoryBytes;
  const fileBytes = submission.max_file_size * KB;
  const limits = {
    wallMs: Math.ceil(submission.wall_time_limit * 1000),
    cpuMs: Math.ceil(submission.cpu_time_limit * 1000),
    memoryBytes: Math.max(submission.memory_limit * KB, forCompiler),
    pids: Math.max(submission.max_processes_and_or_threads, MIN_PIDS),
    outputBytes: fileBytes,
    fileSizeBytes: fileBytes,
  };
  // A submission has all limits, whether they were asked for or not: where the image allows less, that is what it gets.
  return maximaOf(image, limits);
}
