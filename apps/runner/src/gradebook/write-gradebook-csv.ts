import type { Gradebook, GradebookExport } from '@crucible/contracts/gradebook';
import { stringify } from 'csv-stringify/sync';
import { columnNames } from './column-names.ts';
import { safeCell } from './safe-cell.ts';
import { splitName } from './split-name.ts';

const BYTE_ORDER_MARK = '\u{feff}';

type Student = Gradebook['students'][number];

/** A gradebook as CSV; no cell of it is taken for a formula. What has no grade yet is empty. */
export function writeGradebookCsv(book: Gradebook, { format, withByteOrderMark }: GradebookExport): string {
  const rows = TABLES[format](book).map((row) => row.map(safeCell));
  return (withByteOrderMark ? BYTE_ORDER_MARK : '') + stringify(rows, { record_delimiter: '\r\n' });
}

const TABLES = {
  plain: (book: Gradebook) => [
    ['E-mail', 'Name', 'Section', ...namesOf(book), 'Total'],
    ...book.students.map((student) => [
      ...[student.email ?? '', student.name, student.section?.name ?? ''],
      ...pointsOf(student),
      figure(student.points),
    ]),
  ],

  /** Canvas finds people by their login and assignments by name; its second line says what can be had. */
  canvas: (book: Gradebook) => [
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...namesOf(book)],
    [
      ...['    Points Possible', '', '', '', ''],
      ...book.assignments.map(({ maxPoints }) => figure(maxPoints)),
    ],
    ...book.students.map((student) => {
      const { first, last } = splitName(student.name);
      const name = first === '' ? last : `${last}, ${first}`;
      return [name, '', '', student.email ?? '', student.section?.name ?? '', ...pointsOf(student)];
    }),
  ],

  moodle: (book: Gradebook) => [
    [
      ...['First name', 'Last name', 'Email address'],
      ...namesOf(book).map((name) => `Assignment: ${name} (Real)`),
    ],
    ...book.students.map((student) => {
      const { first, last } = splitName(student.name);
      return [first, last, student.email ?? '', ...pointsOf(student)];
    }),
  ],
};

const namesOf = (book: Gradebook) => columnNames(book.assignments.map(({ title }) => title));
const pointsOf = (student: Student) =>
  student.cells.map(({ points }) => (points === null ? '' : figure(points)));
const figure = (points: number) => String(points);
