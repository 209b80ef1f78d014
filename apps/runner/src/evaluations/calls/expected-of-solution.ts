import type { FunctionCall, FunctionTest } from '@crucible/contracts/benchmark-problem';
import { readValue } from '../../grading/function/value.ts';
import type { Value } from '../../grading/function/value.ts';
import type { CallAnswer } from './call-answer.ts';
import { failureOfAll, whatCame } from './judge-calls.ts';

/** The test with what the solution returns, or why there is none. */
export type Expected = { test: FunctionTest } | { message: string };

/**
 * What is expected of all others is what the solution returned, for the calls that the contract accepts. There has to be an
 * answer for each call, and each has to be data.
 */
export function expectedOfSolution(test: FunctionTest, answers: readonly CallAnswer[]): Expected {
  const failure = failureOfAll(answers);
  if (failure !== null) return { message: failure };
  const calls: FunctionCall[] = [];
  for (const [index, call] of test.calls.entries()) {
    const answer = answers[index];
    if (answer === undefined) return { message: 'The solution ended before all inputs had been tried.' };
    if ('refused' in answer) continue;
    if (!('value' in answer) || isNoData(readValue(answer.value)))
      return { message: `input ${index + 1}: the solution gives ${whatCame(answer)}` };
    calls.push({ ...call, expected: answer.value });
  }
  if (calls.length === 0) return { message: 'The contract accepts none of the inputs.' };
  return { test: { ...test, calls } };
}

/** Nothing would ever equal it. */
function isNoData(value: Value): boolean {
  switch (value.type) {
    case 'other':
      return true;
    case 'list':
    case 'tuple':
    case 'set':
      return value.items.some(isNoData);
    case 'map':
      return value.entries.some((entry) => entry.some(isNoData));
    default:
      return false;
  }
}
