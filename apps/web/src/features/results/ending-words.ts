import type { StudentTestResult } from '@crucible/contracts/grading';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatDuration } from '../../lib/format-duration.ts';

/** How the program ended in a test, with the limit that it met, in a sentence; null where there is nothing to say. */
export function endingWords(detail: NonNullable<StudentTestResult['detail']>): string | null {
  const { limit, signal, exitCode } = detail;
  switch (limit?.name) {
    case 'wallMs':
      return `It was stopped after ${formatDuration(limit.limit)}.`;
    case 'cpuMs':
      return `It was stopped after ${formatDuration(limit.limit)} of computing.`;
    case 'memoryBytes':
      return `It needed more than ${formatBytes(limit.limit)} of memory.`;
    case 'outputBytes':
      return `It wrote more than ${formatBytes(limit.limit)}.`;
    case undefined:
      break;
  }
  if (signal != null) return `It was ended by ${signal}.`;
  if (exitCode != null && exitCode !== 0) return `It ended with exit code ${exitCode}.`;
  return null;
}
