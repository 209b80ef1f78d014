import { judge0Status } from './judge0-status.ts';
import { toBase64Lines, toText } from './judge0-text.ts';
import type { KnownSubmission } from './find-submission.ts';
import type { SubmissionField } from './submission-fields.ts';

export type SubmissionBody = Record<string, unknown>;

/**
 * A submission as its client sees it: texts as they are, or all of them in base64. Null when it has to be base64,
 * because something is not text.
 */
export function writeSubmission(
  known: KnownSubmission,
  { fields, isBase64 }: { fields: readonly SubmissionField[]; isBase64: boolean },
): SubmissionBody | null {
  const body: SubmissionBody = {};
  for (const field of fields) {
    const value = valueOf(known, field);
    const written = Buffer.isBuffer(value) ? writeText(value, isBase64) : value;
    if (written === undefined) return null;
    body[field] = written;
  }
  return body;
}

function writeText(bytes: Buffer, isBase64: boolean): string | undefined {
  return isBase64 ? toBase64Lines(bytes) : (toText(bytes) ?? undefined);
}

function valueOf(known: KnownSubmission, field: SubmissionField): unknown {
  const { token, submission, outcome, language, times, executionHost } = known;
  switch (field) {
    case 'token':
      return token;
    case 'source_code':
    case 'stdin':
    case 'expected_output': {
      const text = submission[field];
      return text === null ? null : Buffer.from(text, 'base64');
    }
    case 'status':
      return judge0Status(outcome.status_id);
    case 'language':
      return language;
    case 'created_at':
    case 'queued_at':
    case 'started_at':
    case 'finished_at':
    case 'updated_at':
      return times[field];
    case 'queue_host':
      return null;
    case 'execution_host':
      return executionHost;
    case 'stdout':
    case 'stderr':
    case 'compile_output':
    case 'message':
    case 'time':
    case 'wall_time':
    case 'memory':
    case 'exit_code':
    case 'exit_signal':
    case 'status_id':
      return outcome[field];
    default:
      return submission[field];
  }
}
