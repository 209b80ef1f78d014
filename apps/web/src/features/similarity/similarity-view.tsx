'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import type { RenderCode } from './render-code.ts';
import { ReportView } from './report-view.tsx';

type ViewProps = { assignmentId: string; renderCode: RenderCode };

const AGAIN_MS = 1_500;
const SCOPES = [
  { value: 'counted', text: 'The submission that counts' },
  { value: 'latest', text: 'The last submission' },
] as const;

/** What the submissions of an assignment have in common. */
export function SimilarityView({ assignmentId, renderCode }: ViewProps) {
  const api = useTRPC();
  const cache = useQueryClient();
  const [scope, setScope] = useState<(typeof SCOPES)[number]['value']>('counted');
  const report = useQuery(
    api.similarity.get.queryOptions(
      { assignmentId },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) => (isUnderWay(state.data?.status) ? AGAIN_MS : false),
      },
    ),
  );
  const start = useMutation(
    api.similarity.start.mutationOptions({
      onSettled: () => cache.invalidateQueries(api.similarity.get.queryFilter({ assignmentId })),
    }),
  );
  const isBusy = start.isPending || isUnderWay(report.data?.status);
  return (
    <div className="grid gap-4">
      <Card
        title="Compare everything"
        description="Programs are compared as they are built: other names, comments, layout and order make no difference. What everybody was given is left out, and so is what more than half of all have."
      >
        <Form
          label="Compare everything"
          submit={report.data == null ? 'Compare' : 'Compare again'}
          busy={isBusy}
          error={start.error === null ? undefined : explainError(start.error)}
          onSubmit={() => start.mutate({ assignmentId, scope })}
        >
          <SelectField
            label="Of each student"
            className="max-w-xs"
            value={scope}
            onChange={({ target }) => setScope(target.value === 'latest' ? 'latest' : 'counted')}
            options={SCOPES}
          />
        </Form>
      </Card>
      <QueryView query={report} what="the comparison">
        {(found) => found !== null && <ReportView {...{ assignmentId, renderCode }} report={found} />}
      </QueryView>
    </div>
  );
}

const isUnderWay = (status: string | undefined) => status === 'queued' || status === 'running';
