import { OutputCompareSchema } from '@crucible/contracts/grading-compare';
import type { OutputCompare } from '@crucible/contracts/grading-compare';
import type { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { compareText } from './compare-text.ts';

type Rule = z.input<typeof OutputCompareSchema>;

const compare = (output: string | Uint8Array, expected: string, rule: Rule): boolean => {
  const parsed: OutputCompare = OutputCompareSchema.parse(rule);
  return compareText(Buffer.from(output), expected, parsed).isEqual;
};

describe('outputs that are right, and outputs that are not', () => {
  it.each<[Rule, string, string[], string[]]>([
    [{ type: 'exact' }, 'a b\n', ['a b\n'], ['a b', 'a b\r\n', 'a  b\n']],
    [{ type: 'trimmed' }, 'a b\nc', ['a b  \nc\n\n', 'a b\r\nc'], ['a b c', ' a b\nc']],
    [{ type: 'whitespace' }, 'a b\nc', ['abc', '\ta\v b\fc\n'], ['ab', 'a b c d', 'a\u00a0bc']],
    [{ type: 'tokens' }, 'a B\n2.0', ['a  B 2.0', 'a\nB\n2.0\n'], ['a B 2', 'a b 2.0', 'a B 2.0 x']],
    [{ type: 'tokens', ignoreCase: true }, 'Ärger YES', ['ärger yes'], ['arger yes']],
    [
      { type: 'tokens', tolerance: { absolute: 0.01, relative: 0 } },
      'x 1.50',
      ['x 1.5', 'x 1.509', 'x 15e-1'],
      ['x 1.52', 'y 1.5', 'x nan'],
    ],
    [
      { type: 'tokens', tolerance: { absolute: 0, relative: 0.1 }, ignoreCase: true },
      'Total 100',
      ['TOTAL 109.9', 'total 90'],
      ['total 111'],
    ],
    [
      { type: 'regex' },
      'Hello,? \\w+!',
      ['Hello Ada!', 'Hello, Bob!\n'],
      ['Hello!', 'x Hello Ada!', 'hello Ada!'],
    ],
    [{ type: 'regex', ignoreCase: true }, 'yes.*\n', ['YES\nand more\n'], ['no']],
    [{ type: 'regex' }, '(', [], ['(', '']],
  ])('by %j of %j', (rule, expected, right, wrong) => {
    for (const output of right) expect(compare(output, expected, rule), output).toBe(true);
    for (const output of wrong) expect(compare(output, expected, rule), output).toBe(false);
  });
});

it('takes outputs that are no text as bytes', () => {
  expect(compare(Buffer.from([0xff, 0x0a]), '\ufffd\n', { type: 'exact' })).toBe(false);
});

it('refuses work without end, and says so', () => {
  const flood = Buffer.alloc(4 * 2 ** 20, 'a');
  const rule = OutputCompareSchema.parse({ type: 'regex' });
  expect(compareText(flood, '(a|aa)+b', rule)).toEqual({
    isEqual: false,
    message: expect.stringContaining('too long'),
  });
  expect(compareText(flood.subarray(0, 100_000), '(a+)+b', rule).isEqual).toBe(false);
});
