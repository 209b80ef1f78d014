'use client';

import type { AssignmentSummary } from '@crucible/contracts/assignment';
import { ListTodo } from 'lucide-react';
import { useMemo } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { STAFF_STATES } from './state-looks.ts';

type StaffAssignmentsProps = { assignments: readonly AssignmentSummary[]; mayChange: boolean };

/** The assignments of a course with what was handed in, drafts among them. */
export function StaffAssignments({ assignments, mayChange }: StaffAssignmentsProps) {
  const columns = useMemo(() => staffColumns(mayChange), [mayChange]);
  return (
    <DataTable
      label="Assignments"
      rows={assignments}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <EmptyState icon={ListTodo} title="No assignments yet">
          Students see an assignment once it is published.
        </EmptyState>
      }
    />
  );
}

function staffColumns(mayChange: boolean): Column<AssignmentSummary>[] {
  return [
    {
      id: 'title',
      header: 'Title',
      namesRow: true,
      sortBy: ({ title }) => title,
      cell: (assignment) => (
        <span className="grid gap-0.5">
          <TextLink
            href={`${homeOf(assignment)}/${mayChange ? 'edit' : 'review'}`}
            className="font-medium wrap-anywhere text-ink no-underline hover:underline"
          >
            {assignment.title}
          </TextLink>
          <span className="text-xs text-muted">{describeMode(assignment)}</span>
        </span>
      ),
    },
    {
      id: 'state',
      header: 'State',
      sortBy: ({ state }) => STAFF_STATES[state].text,
      cell: ({ state, hasUnpublishedChanges }) => (
        <span className="grid justify-items-start gap-1">
          <Badge tone={STAFF_STATES[state].tone}>{STAFF_STATES[state].text}</Badge>
          {state === 'published' && hasUnpublishedChanges && (
            <span className="text-xs text-muted">Changed since</span>
          )}
        </span>
      ),
    },
    {
      id: 'due',
      header: 'Due',
      wideOnly: true,
      sortBy: ({ dueAt }) => dueAt,
      cell: ({ dueAt }) => (dueAt === null ? 'No date' : <Moment at={dueAt} />),
    },
    {
      id: 'submissions',
      header: 'Handed in',
      align: 'end',
      sortBy: ({ submitterCount }) => submitterCount,
      cell: (assignment) => (
        <span className="grid justify-items-end">
          <TextLink href={`${homeOf(assignment)}/review`}>
            {assignment.submitterCount}
            <span className="sr-only"> people have handed in {assignment.title}</span>
          </TextLink>
          <span className="text-xs text-muted">{assignment.submissionCount} in all</span>
        </span>
      ),
    },
    {
      id: 'student',
      header: 'As students see it',
      hidesHeader: true,
      align: 'end',
      wideOnly: true,
      cell: (assignment) =>
        assignment.versionNumber !== null && (
          <TextLink href={homeOf(assignment)} className="whitespace-nowrap">
            View <span className="sr-only">{assignment.title}</span> as student
          </TextLink>
        ),
    },
  ];
}

function homeOf({ courseId, id }: AssignmentSummary): string {
  return `/courses/${courseId}/assignments/${id}`;
}

function describeMode({ mode, versionNumber }: AssignmentSummary): string {
  const modes = { practice: 'Practice', graded: 'Graded', exam: 'Exam' } as const;
  return versionNumber === null ? modes[mode] : `${modes[mode]} · version ${versionNumber}`;
}
