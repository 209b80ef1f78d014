import type { SampleRecord, SampleStatus } from '@crucible/contracts/evaluation-sample';

type Outcome = { status: SampleStatus; message: string };

/**
 * A sample and what came of it, as a line of the form in which the harness of HumanEval writes results: the keys that were sent,
 * then `result` and `passed`. What failed by our fault has neither passed nor not: its `passed` is null.
 */
export function resultLine(record: SampleRecord, { status, message }: Outcome): string {
  const passed = status === 'internal_error' ? null : status === 'passed';
  return `${JSON.stringify({ ...record, result: resultOf({ status, message }), passed })}\n`;
}

function resultOf({ status, message }: Outcome): string {
  switch (status) {
    case 'passed':
      return 'passed';
    case 'time_limit':
      return 'timed out';
    case 'internal_error':
      return 'internal error';
    case 'failed':
    case 'no_result':
    case 'memory_limit':
    case 'output_limit':
    case 'crashed':
      return `failed: ${message}`;
  }
}
