import type { FunctionCall, FunctionTest } from '@crucible/contracts/benchmark-problem';
import { capText } from '../../grading/capped-text.ts';
import { areEqual } from '../../grading/function/compare-values.ts';
import { formatCall, formatExpected, formatValue } from '../../grading/function/format-value.ts';
import { readValue } from '../../grading/function/value.ts';
import type { Json } from '../../grading/function/value.ts';
import type { EndedRun } from '../../grading/outcome-of-run.ts';
import { judgeEnd, judgeLimit } from '../judge-end.ts';
import type { Judgement } from '../judge-end.ts';
import { readAnswers } from './call-answer.ts';
import type { CallAnswer } from './call-answer.ts';
import { areEqualInPython } from './python-equality.ts';

type Asked = { test: FunctionTest; entryPoint: string };

/** Of a call, and of each of two values, in bytes. */
const SHOWN_BYTES = 200;
const LANGUAGE = 'python';

/** The verdict on a program whose functions were called, and what else was written where the answers are. */
export function judgeCalls(
  run: EndedRun,
  { seal, ...asked }: Asked & { seal: Uint8Array },
): Judgement & { rest: string } {
  const { answers, rest } = readAnswers(run.stdout, seal);
  return { ...judgeAnswers(run, asked, answers), rest };
}

function judgeAnswers(run: EndedRun, asked: Asked, answers: readonly CallAnswer[]): Judgement {
  const limit = judgeLimit(run);
  if (limit !== null && answers.length === 0) return limit;
  if (limit !== null) return { ...limit, message: `input ${answers.length + 1}: ${limit.message}` };
  const failure = failureOfAll(answers);
  if (failure !== null) return { status: 'failed', message: failure };
  const wrong = findWrongCall(asked, answers);
  if (wrong !== null) return { status: 'failed', message: wrong };
  const isWhole = answers.length === asked.test.calls.length && run.report.status === 'completed';
  return isWhole ? { status: 'passed', message: '' } : judgeEnd(run);
}

/** Why nothing could be called; null where something was. */
export function failureOfAll([first]: readonly CallAnswer[]): string | null {
  if (first === undefined || !('failure' in first)) return null;
  const { reason, message } = first.failure;
  return reason === 'load' || reason === 'contract' ? message : null;
}

/**
 * The first of the calls whose answer is not what is expected, in words; null where there is none. Calls for which there is no
 * answer are left out.
 */
function findWrongCall({ test, entryPoint }: Asked, answers: readonly CallAnswer[]): string | null {
  for (const [index, call] of test.calls.entries()) {
    const answer = answers[index];
    if (answer === undefined) return null;
    if (isRight(test, call, answer)) continue;
    return `input ${index + 1}, ${nameOf(call, entryPoint)}: ${whatIsWrong(call, answer)}`;
  }
  return null;
}

function isRight(test: FunctionTest, call: FunctionCall, answer: CallAnswer): boolean {
  const { compare = test.compare } = call;
  if ('error' in answer)
    return call.throws !== undefined && (call.throws === '' || answer.error.types.includes(call.throws));
  if (!('value' in answer) || call.expected === undefined) return false;
  return compare.rule === 'python'
    ? areEqualInPython(answer.value, call.expected, compare.absolute)
    : areEqual(readValue(answer.value), readValue(call.expected), compare);
}

function nameOf({ functionName = '', args }: FunctionCall, entryPoint: string): string {
  return short(formatCall({ functionName: functionName || entryPoint, args }, LANGUAGE));
}

function whatIsWrong(call: FunctionCall, answer: CallAnswer): string {
  const expected = short(formatExpected(call, LANGUAGE));
  return `expected ${expected}, got ${whatCame(answer)}`;
}

/** What came of a call, in words. */
export function whatCame(answer: CallAnswer): string {
  if ('value' in answer) return shortValue(answer.value);
  if ('error' in answer) {
    const { types, message } = answer.error;
    return short([types[0] ?? 'an error', message].filter((part) => part !== '').join(': '));
  }
  if ('refused' in answer) return 'nothing, since the contract refuses it';
  const { reason, message } = answer.failure;
  return reason === 'missing'
    ? 'nothing: there is no such function'
    : `something that is no data (${short(message)})`;
}

function shortValue(value: Json): string {
  return short(formatValue(readValue(value), LANGUAGE));
}

function short(text: string): string {
  const { text: shown, isWhole } = capText(text, SHOWN_BYTES);
  return isWhole ? shown : `${shown}…`;
}
