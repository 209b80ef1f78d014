import type { Verification } from './verification.ts';

const MARKS = { right: '✓', wrong: '✗', skipped: '–' } as const;
const WIDTHS = { package: 34, program: 44, language: 10, expected: 26 } as const;

/** A line of the table. Columns have their width whatever comes later, so that lines can be shown as they come. */
export function formatRow({ result, found, ...row }: Verification): string {
  const cells = (Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((name) =>
    row[name].padEnd(WIDTHS[name]),
  );
  return [MARKS[result], ...cells, found].join(' ').trimEnd();
}

export function formatHead(): string {
  const { package: name, program, language, expected } = WIDTHS;
  return `  ${'package'.padEnd(name)} ${'program'.padEnd(program)} ${'language'.padEnd(language)} ${'expected'.padEnd(expected)} found`;
}

/** The counts, and which packages have nothing that could be looked at. */
export function formatSummary(rows: readonly Verification[]): string {
  const count = (result: Verification['result']) => rows.filter((row) => row.result === result).length;
  const packages = new Set(rows.map((row) => row.package)).size;
  return `${packages} packages, ${rows.length} programs: ${count('right')} right, ${count('wrong')} wrong, ${count('skipped')} skipped`;
}
