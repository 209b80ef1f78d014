import { toContentFile } from '@crucible/interchange/file-text';
import { expectedVerdict } from '@crucible/interchange/kattis/expected-verdict';
import { entryFirst } from '@crucible/interchange/kattis/program-language';
import { readSubmissions } from '@crucible/interchange/kattis/read-submissions';
import type { KattisSubmission } from '@crucible/interchange/kattis/read-submissions';
import { judgeProgram } from './judge-program.ts';
import { whatIsMissing } from './what-is-missing.ts';
import type { VerifyWork } from './verify-work.ts';

/** Every program that comes with a problem has to come to what its folder says. */
export async function verifyProblem(work: VerifyWork): Promise<void> {
  for (const submission of readSubmissions(work.files)) await verifySubmission(work, submission);
}

async function verifySubmission(work: VerifyWork, submission: KattisSubmission): Promise<void> {
  const { path, folder, language, program } = submission;
  const promise = folder.replaceAll('_', ' ');
  const skip = (found: string) => work.say(path, language, { expected: promise, found, result: 'skipped' });
  const expected = expectedVerdict(submission);
  if (expected === null) return skip('Its folder promises nothing.');
  const missing = whatIsMissing(work, language);
  if (missing !== null) return skip(missing);
  const files = entryFirst(program).map(([name, bytes]) => toContentFile(name, bytes));
  const outcome = await work.grade(work.content, { language, files });
  work.say(path, language, { expected: promise, ...judgeProgram(outcome, expected) });
  return undefined;
}
