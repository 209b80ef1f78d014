import { parse } from 'csv-parse/sync';
import { AppError } from '../lib/app-error.ts';
import { columnNames } from './column-names.ts';
import { unsafeCell } from './safe-cell.ts';

/** A cell of a file of points; `points` is null where there is no number to be understood. */
export type PointsCell = {
  line: number;
  email: string;
  assignmentIndex: number;
  text: string;
  points: number | null;
};

const EMAIL_COLUMNS = ['e-mail', 'email', 'email address', 'e-mail address', 'sis login id', 'login'];
/** Columns of our own exports that are no assignment's, and of the platforms'. */
const OTHER_COLUMNS = [
  ...['name', 'section', 'total', 'student', 'id', 'sis user id', 'first name', 'last name'],
  ...['surname', 'id number', 'institution', 'department'],
];
const DELIMITERS = [',', ';', '\t'];
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Reads points that were entered in a spreadsheet, in one of the shapes in which they are exported. Empty cells say
 * nothing and are left out. Throws `invalid_input` for what is no table, and where no column has addresses.
 */
export function readPointsCsv(
  csv: string,
  titles: readonly string[],
): { cells: PointsCell[]; ignoredColumns: string[] } {
  const [header = [], ...rows] = parseTable(csv);
  const columns = header.map((cell) => plainTitle(unsafeCell(cell)));
  const emailColumn = columns.findIndex((name) => EMAIL_COLUMNS.includes(name));
  if (emailColumn < 0) throw unreadable('The first line names no column “E-mail”.');
  const names = columnNames(titles).map((name) => plainTitle(name));
  const indexes = columns.map((name) => (name === '' ? -1 : names.indexOf(name)));
  const cells = rows.flatMap((row, index) => {
    const email = unsafeCell(row[emailColumn] ?? '').trim();
    if (email === '' && isNoPerson(row)) return [];
    return indexes.flatMap((assignmentIndex, column) => {
      const text = unsafeCell(row[column] ?? '').trim();
      if (assignmentIndex < 0 || text === '') return [];
      const points = NUMBER.test(text) ? Number(text.replace(',', '.')) : null;
      return [{ line: index + 2, email: email.toLowerCase(), assignmentIndex, text, points }];
    });
  });
  const ignoredColumns = header.filter((_, column) => {
    const name = columns[column] ?? '';
    return indexes[column] === -1 && column !== emailColumn && name !== '' && !OTHER_COLUMNS.includes(name);
  });
  return { cells, ignoredColumns };
}

function parseTable(csv: string): string[][] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    throw unreadable('This is no CSV: a quotation mark is missing somewhere.', cause);
  }
}

/** Spreadsheets of countries with a decimal comma write semicolons. */
function delimiterOf(csv: string): string {
  const [header = ''] = csv.split(/\r?\n/, 1);
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Without what Canvas and Moodle put around the name of an assignment. */
function plainTitle(title: string): string {
  return title
    .trim()
    .replace(/^Assignment: (.*) \(Real\)$/, '$1')
    .replace(/ \(\d{2,}\)$/, '')
    .toLowerCase();
}

/** An empty line, or the one in which Canvas says what can be had. */
const isNoPerson = (row: string[]) =>
  row.every((cell) => cell.trim() === '') || row[0]?.trim() === 'Points Possible';

const unreadable = (message: string, cause?: unknown) =>
  new AppError('invalid_input', { userMessage: message, issues: [{ path: 'csv', message }], cause });
