import { diffArrays, diffChars } from 'diff';

/** A piece of a line; `isMarked` when it is what differs. */
export type DiffPiece = { text: string; isMarked: boolean };

/** A line of what was expected beside one of what was written; null where one of them has none. */
export type DiffRow = {
  kind: 'same' | 'changed' | 'missing' | 'extra';
  expected: DiffPiece[] | null;
  actual: DiffPiece[] | null;
};

export type OutputDiff = {
  rows: DiffRow[];
  /** What differs although all lines are the same: whether a line break ends the text. */
  lineBreakAtEnd: 'missing' | 'extra' | null;
};

/** Beyond so many changes lines are compared by their places, which is quick. */
const MAX_CHANGED_LINES = 1500;
const MAX_CHANGED_CHARACTERS = 200;

/**
 * Lays two outputs side by side, line by line. White space at the ends of lines and of the whole is a difference only
 * where there is no other: most comparisons do not look at it.
 */
export function diffOutputs(expected: string, actual: string): OutputDiff {
  const [a, b] = [toLines(expected), toLines(actual)];
  const [left, right] = [withoutBlankEnd(a.lines), withoutBlankEnd(b.lines)];
  const isLoose = !isSame(left, right, trimEnd);
  const rows = isLoose ? alignLines(left, right, trimEnd) : alignLines(a.lines, b.lines, asItIs);
  const differs = rows.some(({ kind }) => kind !== 'same') || a.endsWithBreak === b.endsWithBreak;
  return { rows, lineBreakAtEnd: differs ? null : a.endsWithBreak ? 'missing' : 'extra' };
}

type Key = (line: string) => string;
const trimEnd: Key = (line) => line.trimEnd();
const asItIs: Key = (line) => line;

function toLines(text: string): { lines: string[]; endsWithBreak: boolean } {
  if (text === '') return { lines: [], endsWithBreak: false };
  const lines = text.split('\n');
  const endsWithBreak = lines.at(-1) === '';
  return { lines: endsWithBreak ? lines.slice(0, -1) : lines, endsWithBreak };
}

function withoutBlankEnd(lines: string[]): string[] {
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1);
}

function isSame(a: readonly string[], b: readonly string[], key: Key): boolean {
  return a.length === b.length && a.every((line, index) => key(line) === key(b[index] ?? ''));
}

function alignLines(a: string[], b: string[], key: Key): DiffRow[] {
  const changes = diffArrays(a, b, {
    comparator: (left, right) => key(left) === key(right),
    maxEditLength: MAX_CHANGED_LINES,
  });
  if (changes === undefined) return pairLines(a, b, key);
  const rows: DiffRow[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const settle = () => {
    rows.push(...pairLines(removed, added, key));
    [removed, added] = [[], []];
  };
  for (const change of changes) {
    if (change.removed) removed = removed.concat(change.value);
    else if (change.added) added = added.concat(change.value);
    else {
      settle();
      rows.push(...change.value.map((line) => sameRow(line)));
    }
  }
  settle();
  return rows;
}

function pairLines(a: readonly string[], b: readonly string[], key: Key): DiffRow[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => {
    const [expected, actual] = [a[index], b[index]];
    if (expected === undefined) return { kind: 'extra', expected: null, actual: [marked(actual ?? '')] };
    if (actual === undefined) return { kind: 'missing', expected: [marked(expected)], actual: null };
    return key(expected) === key(actual) ? sameRow(expected) : changedRow(expected, actual);
  });
}

const marked = (text: string): DiffPiece => ({ text, isMarked: true });
const plain = (text: string): DiffPiece => ({ text, isMarked: false });
const sameRow = (line: string): DiffRow => ({ kind: 'same', expected: [plain(line)], actual: [plain(line)] });

function changedRow(expected: string, actual: string): DiffRow {
  const changes = diffChars(expected, actual, { maxEditLength: MAX_CHANGED_CHARACTERS });
  if (changes === undefined)
    return { kind: 'changed', expected: [marked(expected)], actual: [marked(actual)] };
  const side = (other: 'added' | 'removed'): DiffPiece[] =>
    changes
      .filter((change) => !change[other])
      .map(({ value, added, removed }) => ({ text: value, isMarked: added || removed }));
  return { kind: 'changed', expected: side('added'), actual: side('removed') };
}
