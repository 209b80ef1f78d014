'use client';

import type { CourseInvitation } from '@crucible/contracts/course';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MailQuestion } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { COURSE_ROLE_NAMES } from '../../lib/course-role-names.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { usePeopleChanged } from './use-people-changed.ts';

type InvitedPanelProps = { courseId: string; mayChange: boolean };

/** Those who were put on the roster and have no account yet. */
export function InvitedPanel({ courseId, mayChange }: InvitedPanelProps) {
  const trpc = useTRPC();
  const invitations = useQuery(trpc.coursePeople.invitations.queryOptions({ courseId }));
  const { changed, refused } = usePeopleChanged();
  const revoke = useMutation(
    trpc.coursePeople.revokeInvitation.mutationOptions({ onSuccess: changed, onError: refused }),
  );
  return (
    <QueryView query={invitations} what="the invitations">
      {(list) => (
        <DataTable
          label="Invited people"
          rows={list}
          rowKey={({ id }) => id}
          columns={
            mayChange
              ? [...COLUMNS, actionsColumn((invitationId) => revoke.mutate({ courseId, invitationId }))]
              : COLUMNS
          }
          empty={
            <EmptyState icon={MailQuestion} title="Nobody is invited">
              People of a roster who have no account yet are here until they have made one.
            </EmptyState>
          }
        />
      )}
    </QueryView>
  );
}

const COLUMNS: readonly Column<CourseInvitation>[] = [
  {
    id: 'email',
    header: 'E-mail',
    namesRow: true,
    sortBy: ({ email }) => email,
    cell: ({ email, name }) => (
      <span className="grid">
        <span className="font-medium wrap-anywhere">{email}</span>
        <span className="text-xs text-muted">{name}</span>
      </span>
    ),
  },
  {
    id: 'role',
    header: 'Role',
    sortBy: ({ role }) => COURSE_ROLE_NAMES[role],
    cell: ({ role }) => COURSE_ROLE_NAMES[role],
  },
  {
    id: 'section',
    header: 'Section',
    wideOnly: true,
    sortBy: ({ section }) => section?.name ?? null,
    cell: ({ section }) => section?.name ?? '–',
  },
  {
    id: 'since',
    header: 'Invited',
    wideOnly: true,
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <Moment at={createdAt} as="day" />,
  },
];

/** What can be done with an invitation. */
function actionsColumn(onRevoke: (invitationId: string) => void): Column<CourseInvitation> {
  return {
    id: 'actions',
    header: 'Actions',
    hidesHeader: true,
    align: 'end',
    cell: ({ id, email }) => (
      <Button onClick={() => onRevoke(id)}>
        Take back <span className="sr-only">the invitation of {email}</span>
      </Button>
    ),
  };
}
