import { describe, expect, it } from 'vitest';
import { diffOutputs } from './diff-outputs.ts';

const kinds = (expected: string, actual: string) =>
  diffOutputs(expected, actual).rows.map(({ kind }) => kind);

describe('diffOutputs', () => {
  it.each([
    ['a\nb\n', 'a\nb\n', ['same', 'same']],
    ['a\nb\n', 'a\n', ['same', 'missing']],
    ['a\n', 'a\nb\n', ['same', 'extra']],
    ['a\nb\nc\n', 'a\nx\nc\n', ['same', 'changed', 'same']],
    ['a\nb\nc\n', 'a\nc\n', ['same', 'missing', 'same']],
    ['', 'a', ['extra']],
    ['a', '', ['missing']],
    ['', '', []],
    ['1\n\n2', '1\n2', ['same', 'missing', 'same']],
  ])('%j and %j', (expected, actual, rows) => expect(kinds(expected, actual)).toEqual(rows));

  it('marks the characters that differ', () => {
    const [row] = diffOutputs('Sum: 12', 'Sum: 13').rows;
    expect(row?.expected).toEqual([
      { text: 'Sum: 1', isMarked: false },
      { text: '2', isMarked: true },
    ]);
    expect(row?.actual).toEqual([
      { text: 'Sum: 1', isMarked: false },
      { text: '3', isMarked: true },
    ]);
  });

  it('passes over white space at the ends of lines while there are other differences', () =>
    expect(kinds('a \nb\n\n', 'a\nc\n')).toEqual(['same', 'changed']));

  it('shows white space at the ends of lines when it is all that differs', () => {
    const { rows } = diffOutputs('a \nb\n', 'a\nb\n');
    expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'same']);
    expect(rows[0]?.expected?.at(-1)).toEqual({ text: ' ', isMarked: true });
  });

  it('shows blank lines at the end when they are all that differs', () =>
    expect(kinds('a\n', 'a\n\n')).toEqual(['same', 'extra']));

  it('shows a carriage return', () => expect(kinds('a\n', 'a\r\n')).toEqual(['changed']));

  it.each([
    ['a\n', 'a', 'missing'],
    ['a', 'a\n', 'extra'],
    ['a\n', 'a\n', null],
    ['a\n', 'b', null],
  ])('says of %j and %j that the line break at the end is %s', (expected, actual, told) =>
    expect(diffOutputs(expected, actual).lineBreakAtEnd).toBe(told),
  );

  it('compares long outputs that have nothing in common by their places', () => {
    const lines = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join('\n');
    const { rows } = diffOutputs(lines('left'), lines('right'));
    expect(rows).toHaveLength(3000);
    expect(rows.every(({ kind }) => kind === 'changed')).toBe(true);
  });
});
