'use client';

import type { ApiKey } from '@crucible/contracts/api-key';
import type { PersonDetail } from '@crucible/contracts/person-detail';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { usePerson } from './use-person.ts';

/** The keys of somebody's programs. */
export function PersonKeysCard({ detail: { person, keys } }: { detail: PersonDetail }) {
  const trpc = useTRPC();
  const { ended } = usePerson(person.id);
  const [asked, setAsked] = useState<ApiKey>();
  const columns = useMemo(() => keyColumns(setAsked), []);
  const revoke = useMutation(
    trpc.people.revokeKey.mutationOptions({
      ...ended('The key was revoked.'),
      onSettled: () => setAsked(undefined),
    }),
  );
  return (
    <Card title="API keys">
      {keys.length === 0 ? (
        <p className="text-sm text-muted">None.</p>
      ) : (
        <DataTable label="API keys" rows={keys} rowKey={({ id }) => id} columns={columns} />
      )}
      <ConfirmDialog
        open={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        title={`Revoke ${asked?.name ?? ''}?`}
        description="Programs that use it are refused from now on. That cannot be undone."
        confirm="Revoke the key"
        danger
        busy={revoke.isPending}
        onConfirm={() => asked && revoke.mutate({ personId: person.id, apiKeyId: asked.id })}
      />
    </Card>
  );
}

function keyColumns(onRevoke: (key: ApiKey) => void): Column<ApiKey>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      cell: ({ name, prefix }) => (
        <span className="grid">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="font-mono text-xs text-muted">{prefix}…</span>
        </span>
      ),
    },
    { id: 'scopes', header: 'May', wideOnly: true, cell: ({ scopes }) => scopes.join(', ') },
    {
      id: 'used',
      header: 'Last used',
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : <Moment at={lastUsedAt} as="ago" />),
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (key) =>
        key.revokedAt === null ? (
          <Button onClick={() => onRevoke(key)}>
            Revoke <span className="sr-only">{key.name}</span>
          </Button>
        ) : (
          <Badge>Revoked</Badge>
        ),
    },
  ];
}
