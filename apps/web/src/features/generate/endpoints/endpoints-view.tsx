'use client';

import type { ModelEndpoint } from '@crucible/contracts/generation';
import { useMutation } from '@tanstack/react-query';
import { BotMessageSquare } from 'lucide-react';
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
import { CheckResult } from './check-result.tsx';
import { endpointColumns } from './endpoint-columns.tsx';
import { NewEndpointDialog } from './new-endpoint-dialog.tsx';
import { useEndpoints } from './use-endpoints.ts';

/** One's endpoints, which models are asked by. */
export function EndpointsView() {
  const trpc = useTRPC();
  const { endpoints, reload } = useEndpoints();
  const [isAdding, setAdding] = useState(false);
  const [doomed, setDoomed] = useState<ModelEndpoint>();
  const [checked, setChecked] = useState<ModelEndpoint>();
  const onError = (error: unknown) => void toast.error(explainError(error));
  const check = useMutation(trpc.modelEndpoints.check.mutationOptions({ onError }));
  const remove = useMutation(
    trpc.modelEndpoints.remove.mutationOptions({
      onError,
      onSuccess: async () => {
        setDoomed(undefined);
        await reload();
        toast.success('The endpoint was removed.');
      },
    }),
  );
  const onCheck = (endpoint: ModelEndpoint) => {
    setChecked(endpoint);
    check.mutate({ endpointId: endpoint.id });
  };

  return (
    <Page
      title="Models"
      width="text"
      description="Endpoints that speak the protocol of OpenAI’s chat completions. Samples of an evaluation can be asked of their models. Nobody else can use yours."
      actions={
        <Button look="primary" onClick={() => setAdding(true)}>
          Add an endpoint
        </Button>
      }
    >
      {checked !== undefined && check.data !== undefined && (
        <CheckResult name={checked.name} check={check.data} />
      )}
      <QueryView query={endpoints} what="your endpoints">
        {(list) => (
          <DataTable
            label="Your endpoints"
            rows={list}
            rowKey={({ id }) => id}
            columns={endpointColumns({
              checkingId: check.isPending ? checked?.id : undefined,
              onCheck,
              onRemove: setDoomed,
            })}
            empty={
              <EmptyState icon={BotMessageSquare} title="No endpoints yet">
                Add the address of a service, or of a model server, and its key.
              </EmptyState>
            }
          />
        )}
      </QueryView>
      <NewEndpointDialog
        open={isAdding}
        onOpenChange={setAdding}
        onMade={() => {
          setAdding(false);
          void reload();
          toast.success('The endpoint was added.');
        }}
      />
      <ConfirmDialog
        open={doomed !== undefined}
        onOpenChange={() => setDoomed(undefined)}
        title={`Remove ${doomed?.name ?? 'the endpoint'}?`}
        description="Its key is forgotten. What is being asked of its models ends; samples that are there stay."
        confirm="Remove"
        danger
        busy={remove.isPending}
        onConfirm={() => doomed && remove.mutate({ endpointId: doomed.id })}
      />
    </Page>
  );
}
