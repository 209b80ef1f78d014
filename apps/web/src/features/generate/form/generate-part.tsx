'use client';

import type { BenchmarkDetail } from '@crucible/contracts/benchmark';
import { BotMessageSquare } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { QueryView } from '../../../components/ui/query-view.tsx';
import { NewEndpointDialog } from '../endpoints/new-endpoint-dialog.tsx';
import { useEndpoints } from '../endpoints/use-endpoints.ts';
import { GenerateForm } from './generate-form.tsx';
import type { Target } from './use-begin-generation.ts';

type GeneratePartProps = Target & { benchmark: BenchmarkDetail };

/** A way to evaluate: samples are asked of a model, and run when all of them are there. */
export function GeneratePart({ benchmark, ...target }: GeneratePartProps) {
  const problems = benchmark.current?.problems ?? 0;
  const { endpoints, reload } = useEndpoints();
  const [isAdding, setAdding] = useState(false);
  const onAdd = () => setAdding(true);
  return (
    <>
      <QueryView query={endpoints} what="your endpoints">
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={BotMessageSquare}
              title="No endpoint yet"
              action={
                <Button look="primary" onClick={onAdd}>
                  Add an endpoint
                </Button>
              }
            >
              Models are asked by endpoints that speak the protocol of OpenAI’s chat completions. Add the
              address of one, and its key.
            </EmptyState>
          ) : (
            <GenerateForm target={target} problems={problems} endpoints={list} onAdd={onAdd} />
          )
        }
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
    </>
  );
}
