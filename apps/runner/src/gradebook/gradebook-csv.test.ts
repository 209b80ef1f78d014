import type { Gradebook, GradebookCell } from '@crucible/contracts/gradebook';
import { describe, expect, it } from 'vitest';
import { readPointsCsv } from './read-points-csv.ts';
import { writeGradebookCsv } from './write-gradebook-csv.ts';

const cell = (points: number | null): GradebookCell => ({
  ...{ points, latePercent: 0, isOverridden: false, isExtended: false, attempts: 1, submissionId: null },
  state: points === null ? 'open' : 'graded',
});
const assignment = (title: string, maxPoints: number) => ({
  ...{ id: title.padEnd(21, '_'), title, maxPoints, mode: 'graded' as const },
  ...{ dueAt: null, resultsPublishedAt: null },
});
const student = (name: string, email: string | null, cells: GradebookCell[]) => ({
  ...{ personId: name.slice(0, 21).padEnd(21, '_'), name, email, cells, points: 12.5, maxPoints: 20 },
  section: { id: 's'.repeat(21), name: '@evening' },
});

const BOOK: Gradebook = {
  course: { id: 'c'.repeat(21), name: 'Course', code: 'C', timeZone: 'UTC' },
  sections: [],
  assignments: [
    assignment('Loops', 10),
    assignment('Loops', 10),
    assignment('=Total', 5),
    assignment('Name', 2),
  ],
  students: [
    student('Ada King Lovelace', 'ada@x.test', [cell(7.25), cell(0), cell(null), cell(-1)]),
    student('=HYPERLINK("http://evil","x")', 'b@x.test', [cell(null), cell(1), cell(2), cell(null)]),
  ],
};
const TITLES = BOOK.assignments.map(({ title }) => title);
const write = (format: 'plain' | 'canvas' | 'moodle', withByteOrderMark = false) =>
  writeGradebookCsv(BOOK, { format, withByteOrderMark });

describe('writeGradebookCsv', () => {
  it('is a table of addresses and points', () => {
    expect(write('plain').split('\r\n')).toEqual([
      "E-mail,Name,Section,Loops,Loops #2,'=Total,Name #2,Total",
      "ada@x.test,Ada King Lovelace,'@evening,7.25,0,,-1,12.5",
      `b@x.test,"'=HYPERLINK(""http://evil"",""x"")",'@evening,,1,2,,12.5`,
      '',
    ]);
  });

  it('has the shape of Canvas', () => {
    expect(write('canvas').split('\r\n').slice(0, 3)).toEqual([
      "Student,ID,SIS User ID,SIS Login ID,Section,Loops,Loops #2,'=Total,Name #2",
      '    Points Possible,,,,,10,10,5,2',
      '"Lovelace, Ada King",,,ada@x.test,\'@evening,7.25,0,,-1',
    ]);
  });

  it('has the shape of Moodle', () => {
    expect(write('moodle').split('\r\n').slice(0, 2)).toEqual([
      'First name,Last name,Email address,Assignment: Loops (Real),Assignment: Loops #2 (Real),Assignment: =Total (Real),Assignment: Name #2 (Real)',
      'Ada King,Lovelace,ada@x.test,7.25,0,,-1',
    ]);
  });

  it('begins with a byte order mark when it is asked to', () => {
    expect(write('plain', true).charCodeAt(0)).toBe(0xfeff);
    expect(write('plain').charCodeAt(0)).not.toBe(0xfeff);
  });
});

describe('readPointsCsv', () => {
  it.each(['plain', 'canvas', 'moodle'] as const)('reads what was exported as %s', (format) => {
    const { cells, ignoredColumns } = readPointsCsv(write(format, true), TITLES);
    expect(ignoredColumns).toEqual([]);
    expect(cells.map(({ email, assignmentIndex, points }) => [email, assignmentIndex, points])).toEqual([
      ['ada@x.test', 0, 7.25],
      ['ada@x.test', 1, 0],
      ['ada@x.test', 3, -1],
      ['b@x.test', 1, 1],
      ['b@x.test', 2, 2],
    ]);
  });

  it('understands semicolons and decimal commas', () => {
    const { cells } = readPointsCsv('E-Mail;Loops\r\nADA@x.test;7,5\r\n', TITLES);
    expect(cells).toEqual([{ line: 2, email: 'ada@x.test', assignmentIndex: 0, text: '7,5', points: 7.5 }]);
  });

  it('tells what is no number, with its line', () => {
    const { cells } = readPointsCsv('Email,Loops\na@x.test,1\n\nb@x.test,ten\n', TITLES);
    expect(cells.at(-1)).toEqual({
      ...{ line: 4, email: 'b@x.test', assignmentIndex: 0, text: 'ten', points: null },
    });
  });

  it('names the columns that are nothing to it', () => {
    expect(readPointsCsv('Email,Loops,Remarks\na@x.test,1,well\n', TITLES).ignoredColumns).toEqual([
      'Remarks',
    ]);
  });

  it.each(['', 'Name,Loops\nAda,1\n', 'Email,"Loops\na@x.test,1\n', '\u0000\u0001'])('refuses %j', (csv) => {
    expect(() => readPointsCsv(csv, TITLES)).toThrow('invalid_input');
  });
});
