'use client';

import type { CourseMember } from '@crucible/contracts/course';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePeopleChanged } from '../use-people-changed.ts';
import { findMembers } from './find-members.ts';
import { memberColumns } from './member-columns.tsx';

type MembersPanelProps = { courseId: string; mayChange: boolean };

/** Everybody in the course. */
export function MembersPanel({ courseId, mayChange }: MembersPanelProps) {
  const trpc = useTRPC();
  const members = useQuery(trpc.coursePeople.members.queryOptions({ courseId }));
  const sections = useQuery(trpc.coursePeople.sections.queryOptions({ courseId }));
  const { changed, refused } = usePeopleChanged();
  const change = useMutation(
    trpc.coursePeople.changeMember.mutationOptions({ onSuccess: changed, onError: refused }),
  );
  const [search, setSearch] = useState('');
  const [leaving, setLeaving] = useState<CourseMember>();
  const remove = useMutation(
    trpc.coursePeople.removeMember.mutationOptions({
      onError: refused,
      onSuccess: async () => {
        setLeaving(undefined);
        await changed();
        toast.success('They are no longer in the course.');
      },
    }),
  );
  const { mutate } = change;
  const columns = useMemo(
    () =>
      memberColumns({
        sections: sections.data ?? [],
        mayChange,
        onChange: (changes) => mutate({ courseId, ...changes }),
        onRemove: setLeaving,
      }),
    [sections.data, mayChange, mutate, courseId],
  );

  return (
    <QueryView query={members} what="the members">
      {(list) => {
        const found = findMembers(list, search);
        return (
          <div className="grid gap-3">
            <div className="flex flex-wrap items-end justify-between gap-3">
              <TextField
                label="Search"
                type="search"
                className="w-64 max-w-full"
                placeholder="Name, e-mail or section"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
              <p role="status" className="text-sm text-muted">
                {countOf(found.length, 'person', 'people')}
              </p>
            </div>
            <DataTable
              label="Members"
              rows={found}
              rowKey={({ personId }) => personId}
              columns={columns}
              initialSort={{ column: 'name' }}
              empty={<EmptyState icon={Users} title="Nobody is called so" />}
            />
            <ConfirmDialog
              open={leaving !== undefined}
              onOpenChange={() => setLeaving(undefined)}
              title={`Remove ${leaving?.name ?? ''}?`}
              description="They no longer see the course. What they have handed in stays, and is there again when they come back."
              confirm="Remove"
              danger
              busy={remove.isPending}
              onConfirm={() => leaving && remove.mutate({ courseId, personId: leaving.personId })}
            />
          </div>
        );
      }}
    </QueryView>
  );
}
