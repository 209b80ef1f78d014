import { MAX_ROSTER_LINES } from '@crucible/contracts/roster';
import { parse } from 'csv-parse/sync';
import type { InfoRecord } from 'csv-parse/sync';
import { AppError } from '../../lib/app-error.ts';
import { toStorableText } from '../../lib/storable-text.ts';

/** A line of a roster as it was written, trimmed; what is not there is empty. */
export type RosterRow = { line: number; email: string; name: string; role: string; section: string };

type Column = 'email' | 'name' | 'firstName' | 'lastName' | 'role' | 'section';

/** Names of columns, without case, spaces and dashes. */
const COLUMNS: Record<string, Column> = {
  ...{ email: 'email', mail: 'email', emailaddress: 'email', sisloginid: 'email' },
  ...{ name: 'name', fullname: 'name', student: 'name', studentname: 'name', displayname: 'name' },
  ...{ firstname: 'firstName', givenname: 'firstName', lastname: 'lastName', surname: 'lastName' },
  ...{ familyname: 'lastName', role: 'role', courserole: 'role' },
  ...{ section: 'section', group: 'section', class: 'section', tutorial: 'section' },
};

const MAX_RECORD_LENGTH = 20_000;

/**
 * The lines of a CSV file: separated by commas, semicolons or tabs, the columns named in its first line. Throws
 * `invalid_input`, with the reason and the line, for what is no such file.
 */
export function readRoster(csv: string): RosterRow[] {
  const [header, ...records] = readRecords(csv);
  const columns = (header?.record ?? []).map((name) => COLUMNS[name.toLowerCase().replaceAll(/[\s_-]/g, '')]);
  if (!columns.includes('email'))
    throw refuse('The first line names the columns, and one of them is the e-mail address: "email".');
  const named = columns.filter((column) => column !== undefined);
  if (new Set(named).size < named.length) throw refuse('Two columns have the same name.');
  if (records.length > MAX_ROSTER_LINES)
    throw refuse(`A roster has at most ${MAX_ROSTER_LINES} people. Split the file.`);
  return records.map(({ record, info }) => {
    const value = (column: Column) => toStorableText(record[columns.indexOf(column)] ?? '').trim();
    const name = value('name') === '' ? `${value('firstName')} ${value('lastName')}`.trim() : value('name');
    return { line: info.lines, email: value('email'), name, role: value('role'), section: value('section') };
  });
}

type InfoDataSet = { record: string[]; info: InfoRecord };

function readRecords(csv: string): InfoDataSet[] {
  const [firstLine = ''] = csv.slice(0, MAX_RECORD_LENGTH).split(/\r?\n/, 1);
  try {
    const parsed: unknown = parse(csv, {
      ...{ bom: true, info: true, trim: true, skip_empty_lines: true, relax_column_count: true },
      delimiter: delimiterOf(firstLine),
      skip_records_with_empty_values: true,
      max_record_size: MAX_RECORD_LENGTH,
      to: MAX_ROSTER_LINES + 2,
    });
    return parsed as InfoDataSet[];
  } catch (error) {
    throw refuse(error instanceof Error ? `This is no CSV file: ${error.message}` : undefined, error);
  }
}

/** Spreadsheets write what the country's numbers leave free. */
function delimiterOf(firstLine: string): string {
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function refuse(userMessage = 'This is no CSV file.', cause?: unknown): AppError {
  return new AppError('invalid_input', {
    userMessage,
    cause,
    issues: [{ path: 'csv', message: userMessage }],
  });
}
