'use client';

import { AccountRoleSchema } from '@crucible/contracts/person';
import type { Person } from '@crucible/contracts/person';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Page } from '../../components/ui/page.tsx';
import { Pagination } from '../../components/ui/pagination.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useSession } from '../../lib/use-session.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { peopleColumns } from './people-columns.tsx';
import { usePeopleSearch } from './use-people-search.ts';

/** Everybody with an account, for admins. */
export function PeopleAdminView() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const ownId = useSession().data?.personId;
  const search = usePeopleSearch();
  const people = useQuery(trpc.people.list.queryOptions(search.input, { placeholderData: keepPreviousData }));
  const [isInviting, setInviting] = useState(false);
  const [banning, setBanning] = useState<Person>();
  const refused = (error: unknown) => void toast.error(explainError(error));
  const changed = () => queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
  const ended = { onError: refused, onSuccess: changed };
  const setRole = useMutation(trpc.people.setRole.mutationOptions(ended));
  const unban = useMutation(trpc.people.unban.mutationOptions(ended));
  const ban = useMutation(
    trpc.people.ban.mutationOptions({
      onError: refused,
      onSuccess: async () => {
        setBanning(undefined);
        await changed();
      },
    }),
  );
  const { mutate: changeRole } = setRole;
  const { mutate: letIn } = unban;
  const columns = useMemo(
    () =>
      peopleColumns({
        ownId,
        onRole: changeRole,
        onBan: setBanning,
        onUnban: ({ id }) => letIn({ personId: id }),
      }),
    [ownId, changeRole, letIn],
  );

  return (
    <Page
      title="People"
      description="Everybody with an account here."
      actions={
        <Button look="primary" onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      }
    >
      <div className="flex flex-wrap gap-4">
        <TextField
          label="Search"
          type="search"
          className="w-64 max-w-full"
          placeholder="Name or e-mail"
          value={search.text}
          onChange={(event) => search.setText(event.target.value)}
        />
        <SelectField
          label="Role"
          className="w-40"
          options={ROLE_CHOICES}
          value={search.input.role ?? ''}
          onChange={({ target }) => search.setRole(AccountRoleSchema.safeParse(target.value).data)}
        />
      </div>
      <QueryView query={people} what="the people">
        {({ people: rows, nextCursor }) => (
          <>
            <DataTable
              label="People"
              rows={rows}
              rowKey={({ id }) => id}
              columns={columns}
              empty={<EmptyState icon={Users} title="Nobody is called so" />}
            />
            <Pagination
              label="Pages of people"
              page={search.page}
              pageCount={null}
              hasNext={nextCursor !== null}
              onPage={(page) => search.turn(page, nextCursor)}
            />
          </>
        )}
      </QueryView>
      <InviteDialog open={isInviting} onOpenChange={setInviting} />
      <ConfirmDialog
        open={banning !== undefined}
        onOpenChange={() => setBanning(undefined)}
        title={`Suspend ${banning?.name ?? ''}?`}
        description="They are signed out everywhere, their keys stop working, what they have running is stopped, and they cannot sign in until you let them in again. Nothing is deleted."
        confirm="Suspend"
        danger
        busy={ban.isPending}
        onConfirm={() => banning && ban.mutate({ personId: banning.id })}
      />
    </Page>
  );
}

const ROLE_CHOICES = [
  { value: '', text: 'All' },
  { value: 'student', text: 'Students' },
  { value: 'teacher', text: 'Teachers' },
  { value: 'admin', text: 'Administrators' },
];
