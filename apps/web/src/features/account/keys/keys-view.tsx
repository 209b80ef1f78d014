'use client';

import type { NewApiKey } from '@crucible/contracts/api-key';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { explainError } from '../../../lib/explain-error.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { keyColumns } from './key-columns.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { NewKeySecret } from './new-key-secret.tsx';

/** One's keys for programs. */
export function KeysView() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keys = useQuery(trpc.apiKeys.list.queryOptions());
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<NewApiKey>();
  const [doomed, setDoomed] = useState<{ id: string; name: string }>();
  const reload = () => queryClient.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() });
  const revoke = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: async () => {
        setDoomed(undefined);
        await reload();
        toast.success('The key was revoked.');
      },
      onError: (error) => toast.error(explainError(error)),
    }),
  );

  return (
    <Page
      title="API keys"
      width="text"
      description={
        <>
          With a key, programs act for you: the command line tool, and everything that uses the{' '}
          <a href="/docs" className="text-accent underline underline-offset-3">
            API
          </a>
          .
        </>
      }
      actions={
        <Button look="primary" onClick={() => setMaking(true)}>
          New key
        </Button>
      }
    >
      {made !== undefined && <NewKeySecret made={made} onDone={() => setMade(undefined)} />}
      <QueryView query={keys} what="your keys">
        {({ keys: list, grantableScopes }) => (
          <>
            <DataTable
              label="Your keys"
              rows={list}
              rowKey={({ id }) => id}
              columns={keyColumns(keys.dataUpdatedAt, setDoomed)}
              empty={
                <EmptyState icon={KeyRound} title="No keys yet">
                  Make one, and keep its secret where the program finds it.
                </EmptyState>
              }
            />
            <NewKeyDialog
              open={isMaking}
              onOpenChange={setMaking}
              grantableScopes={grantableScopes}
              onMade={(key) => {
                setMade(key);
                setMaking(false);
                void reload();
              }}
            />
          </>
        )}
      </QueryView>
      <ConfirmDialog
        open={doomed !== undefined}
        onOpenChange={() => setDoomed(undefined)}
        title={`Revoke ${doomed?.name ?? 'the key'}?`}
        description="Programs that use it are refused from now on. This cannot be undone."
        confirm="Revoke"
        danger
        busy={revoke.isPending}
        onConfirm={() => doomed && revoke.mutate({ apiKeyId: doomed.id })}
      />
    </Page>
  );
}
