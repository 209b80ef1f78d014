'use client';

import type { RegistryCredential } from '@crucible/contracts/admin-image';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { Crumbs } from '../../../components/ui/crumbs.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { AllowedRegistries } from './allowed-registries.tsx';
import { CredentialDialog } from './credential-dialog.tsx';
import { credentialColumns } from './credential-columns.tsx';

/** With what private registries are asked for images. */
export function RegistriesView() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const credentials = useQuery(trpc.registries.list.queryOptions());
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<RegistryCredential>();
  const remove = useMutation(
    trpc.registries.remove.mutationOptions({
      onError: (error) => void toast.error(explainError(error)),
      onSuccess: async (_, { registry }) => {
        toast.success(`${registry} was forgotten.`);
        setRemoved(undefined);
        await cache.invalidateQueries(trpc.registries.pathFilter());
      },
    }),
  );
  const columns = useMemo(() => credentialColumns(setRemoved), []);
  return (
    <Page
      width="text"
      title="Registries"
      crumbs={<Crumbs items={[{ href: '/admin/images', text: 'Images' }]} />}
      description="With what private registries are asked for images. Secrets are kept encrypted, used for their registry alone, and never shown again."
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          Add a registry
        </Button>
      }
    >
      <AllowedRegistries />
      <QueryView query={credentials} what="the registries">
        {(list) => (
          <DataTable
            label="Registries"
            rows={list}
            rowKey={({ registry }) => registry}
            columns={columns}
            empty={
              <EmptyState icon={KeyRound} title="None is asked with a password">
                What is public needs none.
              </EmptyState>
            }
          />
        )}
      </QueryView>
      {isAdding && <CredentialDialog onClose={() => setAdding(false)} />}
      <ConfirmDialog
        open={removed !== undefined}
        onOpenChange={() => setRemoved(undefined)}
        title={`Forget what ${removed?.registry ?? ''} is asked with?`}
        description="The secret is deleted. What is private there cannot be fetched until you add it again; images that are here stay."
        confirm="Forget it"
        danger
        busy={remove.isPending}
        onConfirm={() => removed && remove.mutate({ registry: removed.registry })}
      />
    </Page>
  );
}
