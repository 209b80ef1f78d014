import { CaseCompareSchema } from '@crucible/contracts/execution-case';
import { describe, expect, it } from 'vitest';
import { compareOutput } from './compare-output.ts';

const numbers = (tolerance: object = {}) => CaseCompareSchema.parse({ type: 'numbers', ...tolerance });
const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('compareOutput', () => {
  it.each([
    ['exact', 'a\n', 'a\n', true],
    ['exact', 'a', 'a\n', false],
    ['exact', 'a\r\n', 'a\n', false],
    ['exact', '\0\xff', '\0\xff', true],
    ['exact', '', '', true],

    ['trimmed', 'a', 'a\n', true],
    ['trimmed', 'a \t\nb\n\n\n', 'a\nb', true],
    ['trimmed', 'a\r\nb\r\n', 'a\nb\n', true],
    ['trimmed', '', ' \n\t\r\n', true],
    ['trimmed', ' a', 'a', false],
    ['trimmed', '\na', 'a', false],
    ['trimmed', 'a\n\nb', 'a\nb', false],
    ['trimmed', 'a  b', 'a b', false],
    ['trimmed', 'a  b', 'a  b ', true],
    ['trimmed', 'a\0', 'a', false],
    ['trimmed', '\xc3', '\xc3\n', true],
    ['trimmed', '\xc3', '\xff', false],
    ['trimmed', '\xef\xbf\xbd', '\xff', false],
    ['trimmed', 'a\xa0', 'a', false],

    ['tokens', ' 1\n2\t3 ', '1 2 3', true],
    ['tokens', '1 23', '12 3', false],
    ['tokens', '1 2', '1 2 3', false],
    ['tokens', '1 2 3', '1 2', false],
    ['tokens', '', '\n', true],
    ['tokens', 'a\0b', 'a b', false],
    ['tokens', '1.0', '1', false],
  ] as const)('%s: %j against %j is %s', (compare, output, expected, result) => {
    expect(compareOutput(bytes(output), bytes(expected), compare)).toBe(result);
  });

  it.each([
    ['1.0000001', '1', {}, true],
    ['1.1', '1', {}, false],
    ['1.1', '1', { absolute: 0.2 }, true],
    ['1000001', '1000000', { relative: 0.01 }, true],
    ['1e3', '1000', {}, true],
    ['.5 -0 +2.', '0.5 0 2', {}, true],
    ['x = 2.50', 'x = 2.5', {}, true],
    ['x = 2.50', 'y = 2.5', {}, false],
    ['1 2', '1', {}, false],
    ['nan', 'nan', {}, true],
    ['nan', '0', {}, false],
    ['NaN', 'nan', {}, false],
    ['inf', '1e308', { relative: 1 }, false],
    ['1e999', '1e999', {}, true],
    ['1e999', '2e999', {}, false],
    ['0x10', '16', {}, false],
    ['1,5', '1.5', {}, false],
    ['1', '1.0', { absolute: 0, relative: 0 }, true],
    ['1.0000001', '1', { absolute: 0, relative: 0 }, false],
  ])('numbers: %j against %j with %j is %s', (output, expected, tolerance, result) => {
    expect(compareOutput(bytes(output), bytes(expected), numbers(tolerance))).toBe(result);
  });

  it.each(['exact', 'trimmed', 'tokens', numbers()] as const)(
    '%j takes a megabyte of anything',
    (compare) => {
      const size = 2 ** 20;
      for (const unit of [' ', '\n', ' \n', '1 ', 'a']) {
        const flood = Buffer.alloc(size, unit);
        expect(compareOutput(flood, flood, compare)).toBe(true);
        expect(compareOutput(flood, Buffer.concat([flood, bytes('x')]), compare)).toBe(false);
      }
    },
  );
});
