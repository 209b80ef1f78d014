'use client';

import type { StudentAssignmentSummary } from '@crucible/contracts/student-assignment';
import { useQuery } from '@tanstack/react-query';
import { GraduationCap } from 'lucide-react';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { Page } from '../../components/ui/page.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { formatPoints } from '../../lib/format-points.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { gradeTotal, gradeWords } from './grade-words.ts';

const STATES = { upcoming: 'Not open yet', open: 'Open', late: 'Late by now', closed: 'Closed' } as const;

type Row = StudentAssignmentSummary;

/** What somebody has in a course, as far as it is told by now. */
export function MyGrades({ courseId }: { courseId: string }) {
  const trpc = useTRPC();
  const assignments = useQuery(trpc.assignments.list.queryOptions({ courseId }));
  return (
    <Page title="My grades">
      <QueryView query={assignments} what="your grades">
        {(list) =>
          list.view === 'student' && list.items.length > 0 ? (
            <Grades rows={list.items} />
          ) : (
            <EmptyState icon={GraduationCap} title="There are no grades">
              {list.view === 'staff'
                ? 'You belong to the staff of this course. The grades of others are in the gradebook.'
                : 'As soon as there are assignments, they are listed here.'}
            </EmptyState>
          )
        }
      </QueryView>
    </Page>
  );
}

function Grades({ rows }: { rows: readonly Row[] }) {
  const { points, maxPoints } = gradeTotal(rows);
  return (
    <>
      {maxPoints > 0 ? (
        <p className="figures text-2xl font-semibold">
          {formatPoints(points)}{' '}
          <span className="text-base font-normal text-muted">of {formatPoints(maxPoints)} points so far</span>
        </p>
      ) : (
        <p className="text-muted">No points so far.</p>
      )}
      <DataTable label="My grades" rows={rows} rowKey={({ id }) => id} columns={COLUMNS} />
    </>
  );
}

const COLUMNS: Column<Row>[] = [
  {
    id: 'title',
    header: 'Assignment',
    namesRow: true,
    cell: ({ id, courseId, title }) => (
      <TextLink href={`/courses/${courseId}/assignments/${id}`}>{title}</TextLink>
    ),
    sortBy: ({ title }) => title,
  },
  {
    ...{ id: 'state', header: 'State', wideOnly: true },
    cell: ({ state }) => STATES[state],
    sortBy: ({ state }) => STATES[state],
  },
  {
    id: 'due',
    header: 'Due',
    wideOnly: true,
    cell: ({ dates }) => (dates.dueAt === null ? '–' : <Moment at={dates.dueAt} />),
    sortBy: ({ dates }) => dates.dueAt ?? '',
  },
  {
    id: 'attempts',
    header: 'Attempts',
    wideOnly: true,
    align: 'end',
    cell: ({ attempts }) => attempts,
    sortBy: ({ attempts }) => attempts,
  },
  { id: 'points', header: 'Points', cell: (row) => gradeWords(row), sortBy: ({ points }) => points ?? -1 },
];
