import type { TestOfKind, TestOutcome } from '../grader.ts';
import { detailOf, outcomeOfEnd, usageOf } from '../outcome-of-run.ts';
import type { EndedRun } from '../outcome-of-run.ts';
import { areEqual } from './compare-values.ts';
import { formatValue } from './format-value.ts';
import { readAnswer } from './read-answer.ts';
import type { CallAnswer } from './read-answer.ts';
import { readValue } from './value.ts';
import { capText } from '../capped-text.ts';

type Test = TestOfKind<'function'>;
type Judgement = Pick<TestOutcome, 'verdict' | 'share' | 'message'>;

/** What came of a call, compared with what the test expects. */
export function judgeCall(test: Test, run: EndedRun, language: string): TestOutcome {
  const answer = readAnswer(run.stdout);
  // A program that answered and was killed afterwards has not come to a good end.
  if (run.report.status !== 'completed') return { ...outcomeOfEnd(run), detail: detail(run, '') };
  const actual = capText(describe(answer, language));
  return {
    ...judge(test, answer),
    detail: { ...detail(run, actual.text), truncated: run.report.truncated || !actual.isWhole },
    ...usageOf(run.report),
  };
}

/** What is on stdout is the harness' answer, not the program's output. */
function detail(run: EndedRun, actual: string) {
  const { actual: _answer, ...rest } = detailOf(run);
  return actual === '' ? rest : { ...rest, actual };
}

function judge(test: Test, answer: CallAnswer): Judgement {
  switch (answer.type) {
    case 'none':
      return wrong('nonzero_exit', 'The program ended before the function had returned.');
    case 'failure':
      return wrong('nonzero_exit', failureMessage(test, answer));
    case 'error':
      return judgeError(test, answer);
    case 'value': {
      if (test.expected === undefined)
        return wrong('wrong_answer', 'The function returned, and should have thrown an error.');
      return areEqual(answer.value, readValue(test.expected), test.compare)
        ? { verdict: 'passed', share: 1, message: '' }
        : wrong('wrong_answer', 'The function did not return what is expected.');
    }
  }
}

function judgeError({ throws }: Test, error: Extract<CallAnswer, { type: 'error' }>): Judgement {
  const name = error.types[0] ?? 'an error';
  if (throws === undefined) return wrong('nonzero_exit', `The function threw ${name}: ${error.message}`);
  if (throws === '' || error.types.includes(throws)) return { verdict: 'passed', share: 1, message: '' };
  return wrong('wrong_answer', `The function threw ${name}, which is not the expected error.`);
}

function failureMessage(
  { functionName }: Test,
  { reason, message }: Extract<CallAnswer, { type: 'failure' }>,
): string {
  switch (reason) {
    case 'load':
      return `The program could not be loaded. ${message}`;
    case 'missing':
      return `There is no function ${functionName} to be called; it may not be exported.`;
    case 'value':
      return `What the function returned cannot be read. ${message}`;
  }
}

function wrong(verdict: 'wrong_answer' | 'nonzero_exit', message: string): Judgement {
  return { verdict, share: 0, message };
}

function describe(answer: CallAnswer, language: string): string {
  if (answer.type === 'value') return formatValue(answer.value, language);
  if (answer.type === 'error') return `${answer.types[0] ?? 'Error'}: ${answer.message}`;
  return '';
}
