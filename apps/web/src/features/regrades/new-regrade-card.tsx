'use client';

import type { RegradeScope } from '@crucible/contracts/regrade';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../components/ui/card.tsx';
import { Form } from '../../components/ui/form.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

type ScopeName = Extract<RegradeScope['type'], 'all' | 'latest' | 'counted'>;

const SCOPES: readonly { value: ScopeName; text: string }[] = [
  { value: 'counted', text: 'Of each student the submission that counts' },
  { value: 'latest', text: 'Of each student the last submission' },
  { value: 'all', text: 'Every submission' },
];

type CardProps = { assignmentId: string; onCreated: (regradeId: string) => void };

/** Begins a dry run: everything is graded, and nothing of it counts. */
export function NewRegradeCard({ assignmentId, onCreated }: CardProps) {
  const api = useTRPC();
  const cache = useQueryClient();
  const [scope, setScope] = useState<ScopeName>('all');
  const [version, setVersion] = useState('');
  const [reason, setReason] = useState('');
  const versions = useQuery(api.assignments.versions.queryOptions({ assignmentId }));
  const create = useMutation(
    api.regrades.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await cache.invalidateQueries(api.regrades.pathFilter());
        setReason('');
        onCreated(id);
      },
    }),
  );
  return (
    <Card
      title="Grade again"
      description="It is a dry run at first: you see what would change before anything does, and students see nothing of it."
    >
      <Form
        label="Grade again"
        submit="Try it"
        busy={create.isPending}
        error={create.error === null ? undefined : explainError(create.error)}
        onSubmit={() =>
          create.mutate({
            ...{ assignmentId, reason, scope: { type: scope } },
            ...(version === '' ? {} : { versionNumber: Number(version) }),
          })
        }
      >
        <div className="grid grid-cols-3 gap-4 phone:grid-cols-1">
          <SelectField
            label="What"
            value={scope}
            onChange={({ target }) =>
              setScope(SCOPES.find(({ value }) => value === target.value)?.value ?? 'all')
            }
            options={SCOPES}
          />
          <SelectField
            label="By the tests of"
            value={version}
            onChange={({ target }) => setVersion(target.value)}
            options={[
              { value: '', text: 'the current version' },
              ...(versions.data ?? []).map(({ number, note }) => ({
                value: String(number),
                text: `version ${number}${note === '' ? '' : `: ${note}`}`,
              })),
            ]}
          />
          <TextField
            label="Reason"
            placeholder="Test 3 was wrong"
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      </Form>
    </Card>
  );
}
