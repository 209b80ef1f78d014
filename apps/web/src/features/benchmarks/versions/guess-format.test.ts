import { expect, it } from 'vitest';
import { guessFormat } from './guess-format.ts';

it.each([
  ['lines of HumanEval', '{"task_id": "a", "canonical_solution": "", "test": ""}\n', 'human-eval'],
  ['a list of MBPP', '[\n  {"task_id": 2, "code": "", "test_list": []}', 'mbpp'],
  ['a zip archive', 'PK\u0003\u0004\u0014…"base_input"', 'crucible'],
  ['samples', '{"task_id": "a", "completion": ""}', null],
  ['nothing', '', null],
])('%s', (_, beginning, format) => expect(guessFormat(beginning)).toBe(format));
