import type { TestStatistics } from '@crucible/contracts/dashboard';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';

const PERCENT = 100;

const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part / whole) * PERCENT));

function Share({ part, whole }: { part: number; whole: number }) {
  const percent = share(part, whole);
  if (percent === null) return '–';
  return (
    <span className="flex items-center justify-end gap-2">
      <span aria-hidden className="h-1.5 w-16 overflow-hidden rounded-full bg-raised phone:hidden">
        <span className="block h-full bg-accent-fill" style={{ width: `${percent}%` }} />
      </span>
      {percent} %
    </span>
  );
}

const COLUMNS: readonly Column<TestStatistics>[] = [
  { id: 'name', header: 'Test', namesRow: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
  {
    id: 'people',
    header: 'Tried by',
    align: 'end',
    sortBy: ({ people }) => people,
    cell: ({ people }) => people,
  },
  {
    id: 'passing',
    header: 'Passing now',
    align: 'end',
    sortBy: ({ passing, people }) => share(passing, people),
    cell: ({ passing, people }) => <Share part={passing} whole={people} />,
  },
  {
    id: 'first',
    header: 'At the first try',
    align: 'end',
    sortBy: ({ passedFirst, people }) => share(passedFirst, people),
    cell: ({ passedFirst, people }) => <Share part={passedFirst} whole={people} />,
  },
  {
    id: 'failures',
    header: 'Failures',
    align: 'end',
    sortBy: ({ failures }) => failures,
    cell: ({ failures, submissions }) => `${failures} of ${submissions}`,
  },
];

/** How each test fares; the one that fails most often first. */
export function TestTable({ tests }: { tests: readonly TestStatistics[] }) {
  return (
    <DataTable
      label="Tests"
      rows={tests}
      rowKey={({ testId }) => testId}
      columns={COLUMNS}
      initialSort={{ column: 'failures', descending: true }}
      empty={<p className="text-center text-sm text-muted">There are no tests yet.</p>}
    />
  );
}
