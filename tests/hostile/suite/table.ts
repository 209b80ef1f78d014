import { GROUPS } from './hostile-case.ts';
import { isFailure } from './row.ts';
import type { Row } from './row.ts';

const CASE_WIDTH = 38;
const SEEN_WIDTH = 90;
const MARKS = { passed: '✓', failed: '✗', gap: '○', closed: '✗' } as const;

/** One row as a line; failures are told in full, with what should have been. */
export function formatRow(row: Row): string {
  const seconds = `${(row.durationMs / 1000).toFixed(1)} s`.padStart(7);
  const start = [
    MARKS[row.result],
    `${row.group}/${row.id}`.padEnd(CASE_WIDTH),
    (row.level ?? '–').padEnd(8),
    row.result.padEnd(6),
    seconds,
  ].join(' ');
  if (isFailure(row)) return `${start}  ${row.title}\n    ${row.seen}`;
  return `${start}  ${row.seen.slice(0, SEEN_WIDTH)}`;
}

/** How many passed in each group, and what is wrong, once more at the end where it is looked for. */
export function formatTotals(rows: Row[]): string {
  const lines = GROUPS.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? [] : [`${group.padEnd(14)}${describe(own)}`];
  });
  const notable = rows.filter((row) => row.result !== 'passed').map(formatRow);
  return [...lines, `${'all'.padEnd(14)}${describe(rows)}`, '', ...notable].join('\n');
}

function describe(rows: Row[]): string {
  const count = (...results: Row['result'][]) => rows.filter(({ result }) => results.includes(result)).length;
  const gaps = count('gap') === 0 ? '' : `, ${count('gap')} known gaps`;
  const cases = new Set(rows.map(({ group, id }) => `${group}/${id}`)).size;
  return `${count('passed')} passed, ${count('failed', 'closed')} failed${gaps} (${cases} cases)`;
}
