import { describe, expect, it } from 'vitest';
import type { Json } from '../../grading/function/value.ts';
import { areEqualInPython } from './python-equality.ts';

const float = (text: string): Json => ({ $float: text });
const tuple = (...items: Json[]): Json => ({ $tuple: items });
const set = (...items: Json[]): Json => ({ $set: items });

describe('values are equal as in Python', () => {
  it.each<[string, Json, Json[], Json[]]>([
    ['None', null, [null], [0, false, '']],
    ['True', true, [true, 1, float('1.0')], [2, 'True', [true]]],
    ['a number', 2, [2, float('2.0'), { $int: '2' }, { $complex: [2, 0] }], [3, '2', true]],
    ['a large number', { $int: '9007199254740993' }, [{ $int: '9007199254740993' }], [9007199254740992]],
    ['not a number', float('NaN'), [float('NaN')], [0, float('Infinity')]],
    ['infinity', float('Infinity'), [float('Infinity')], [float('-Infinity'), 1e308]],
    [
      'a complex number',
      { $complex: [1, -2] },
      [{ $complex: [1, float('-2.0')] }],
      [1, { $complex: [1, 2] }],
    ],
    ['a text', 'a', ['a'], ['b', { $bytes: '61' }, ['a']]],
    ['bytes', { $bytes: '61' }, [{ $bytes: '61' }], ['a', 'b61']],
    [
      'a list',
      [1, 'a'],
      [
        [1, 'a'],
        [true, 'a'],
      ],
      [tuple(1, 'a'), ['a', 1], [1], '1,a'],
    ],
    ['a tuple', tuple(1, 2), [tuple(1, 2)], [[1, 2], set(1, 2)]],
    ['a set', set(1, tuple(2)), [set(tuple(2), 1)], [set(1), [1, tuple(2)]]],
    ['a dict', { a: [1], b: 2 }, [{ b: 2, a: [1] }], [{ a: [1] }, { a: [2], b: 2 }]],
    [
      'a dict with other keys',
      {
        $map: [
          [1, 'x'],
          [2, 'y'],
        ],
      },
      [
        {
          $map: [
            [2, 'y'],
            [true, 'x'],
          ],
        },
      ],
      [{ 1: 'x', 2: 'y' }],
    ],
    ['no data', { $other: 'T' }, [], [{ $other: 'T' }, [{ $other: 'T' }]]],
  ])('%s', (_, expected, same, different) => {
    for (const value of same) expect(areEqualInPython(value, expected, 0), JSON.stringify(value)).toBe(true);
    for (const value of different)
      expect(areEqualInPython(value, expected, 0), JSON.stringify(value)).toBe(false);
  });

  it('takes as long as the values are', () => {
    const items = Array.from({ length: 100_000 }, (_, index) => index);
    expect(areEqualInPython(set(...items.toReversed()), set(...items), 0)).toBe(true);
  });
});

describe('numbers may differ', () => {
  it.each<[string, number, Json, Json, boolean]>([
    ['a float by a millionth', 0, 0.1000005, 0.1, true],
    ['a float that is whole as well', 0, 2.0000005, float('2.0'), true],
    ['not by more', 0, 0.100002, 0.1, false],
    ['floats in a list', 0, [0.1000005, float('2.0')], [0.1, float('2.0')], true],
    ['in a tuple', 0, tuple(0.1000005), tuple(0.1), true],
    ['but an int not at all', 0, 2.0000005, 2, false],
    ['nor a list with one', 0, [0.1000005, 1], [0.1, 1], false],
    ['by what the test says', 0.01, [1.005], [1], true],
    ['in a list of lists', 0.01, [[1.005]], [[1]], true],
    ['by a share of what is large', 0.01, 1_000_000_000_050, 1_000_000_000_000, true],
    ['not a list from a tuple', 0.01, [1.005], tuple(1), false],
    ['not what has another length', 0.01, [1.005, 2], [1], false],
    ['not texts', 0.01, ['a', 1.005], ['a', 1], false],
    ['not infinity', 0.01, float('Infinity'), 1, false],
  ])('%s', (_, absolute, actual, expected, isEqual) => {
    expect(areEqualInPython(actual, expected, absolute)).toBe(isEqual);
  });
});
