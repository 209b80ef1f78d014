import { ValueCompareSchema } from '@crucible/contracts/grading-compare';
import { describe, expect, it } from 'vitest';
import { areEqual } from './compare-values.ts';
import { readValue } from './value.ts';
import type { Json } from './value.ts';

const equal = (actual: Json, expected: Json, compare: object = {}) =>
  areEqual(readValue(actual), readValue(expected), ValueCompareSchema.parse(compare));

const NAN = { $float: 'NaN' };
const INFINITY = { $float: 'Infinity' };

describe('a value', () => {
  it.each<[string, Json, Json[], Json[]]>([
    ['null', null, [null, { $undefined: true }], [0, false, '', []]],
    ['undefined', { $undefined: true }, [{ $undefined: true }], [null]],
    ['true', true, [true], [1, 'true']],
    ['a number', 1, [1, 1.0, { $int: '1' }], [2, '1', true, NAN, { $int: '2' }]],
    [
      'a large integer',
      { $int: '9007199254740993' },
      [{ $int: '9007199254740993' }],
      [{ $int: '9007199254740992' }, 9007199254740992],
    ],
    ['zero', 0, [0, -0], [null, false]],
    ['not a number', NAN, [NAN], [0, INFINITY, null]],
    ['infinity', INFINITY, [INFINITY], [{ $float: '-Infinity' }, 1e308]],
    ['a string', 'a', ['a'], ['A', 'a ', ['a']]],
    ['a list', [1, 2], [[1, 2], { $tuple: [1, 2] }], [[2, 1], [1], [1, 2, 3], { $set: [1, 2] }, '1,2']],
    ['a tuple', { $tuple: [1] }, [{ $tuple: [1] }], [[1]]],
    ['a set', { $set: [1, 2] }, [{ $set: [2, 1] }], [[1, 2], { $set: [1] }, { $set: [1, 1] }]],
    [
      'an object',
      { a: 1, b: [2] },
      [{ b: [2], a: 1 }],
      [{ a: 1 }, { a: 1, b: [2], c: 3 }, { a: 1, b: [3] }, [['a', 1]]],
    ],
    [
      'a map with keys of its own',
      {
        $map: [
          [1, 'a'],
          [2, 'b'],
        ],
      },
      [
        {
          $map: [
            [2, 'b'],
            [1, 'a'],
          ],
        },
      ],
      [{ 1: 'a', 2: 'b' }],
    ],
    [
      'data that looks like the notation',
      { $object: { $tuple: [1] } },
      [{ $object: { $tuple: [1] } }],
      [{ $tuple: [1] }, [1]],
    ],
    ['a wrong notation is data', { $int: 'x' }, [{ $int: 'x' }], [{ $int: '1' }]],
  ])('%s', (_name, expected, same, different) => {
    for (const actual of same) expect(equal(actual, expected), JSON.stringify(actual)).toBe(true);
    for (const actual of different) expect(equal(actual, expected), JSON.stringify(actual)).toBe(false);
  });

  it('of an unknown type equals nothing, itself included', () => {
    expect(equal({ $other: 'Thing' }, { $other: 'Thing' })).toBe(false);
    expect(equal([{ $other: 'Equal' }], [1])).toBe(false);
  });
});

describe('rules', () => {
  it('tolerate numbers at any depth, and nothing else', () => {
    const tolerance = { tolerance: { absolute: 0.01, relative: 0 } };
    expect(equal({ a: [1.001] }, { a: [1] }, tolerance)).toBe(true);
    expect(equal({ a: [1.1] }, { a: [1] }, tolerance)).toBe(false);
    expect(equal(INFINITY, 1, tolerance)).toBe(false);
  });

  it('ignore the order of the outermost list only', () => {
    const loose = { ignoreOrder: true };
    expect(equal([2, 1, 1], [1, 2, 1], loose)).toBe(true);
    expect(equal([2, 2, 1], [1, 2, 1], loose)).toBe(false);
    expect(equal([[2, 1]], [[1, 2]], loose)).toBe(false);
  });

  it('do not work for ever', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index);
    expect(equal(many, many.toReversed(), { ignoreOrder: true })).toBe(false);
    expect(equal(many, many)).toBe(true);
  });
});

it('is read however deep it claims to be', () => {
  let deep: Json = 1;
  for (let depth = 0; depth < 3_000; depth += 1) deep = [deep];
  expect(equal(deep, deep)).toBe(false);
});
