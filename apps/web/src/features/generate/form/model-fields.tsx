'use client';

import type { ModelEndpoint } from '@crucible/contracts/generation';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Button } from '../../../components/ui/button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useTRPC } from '../../../lib/trpc.ts';
import { CheckResult } from '../endpoints/check-result.tsx';
import type { GenerateInput, GenerateValues } from './generate-values.ts';

type ModelFieldsProps = {
  form: UseFormReturn<GenerateInput, unknown, GenerateValues>;
  endpoints: readonly ModelEndpoint[];
  onAdd: () => void;
};

/** Which model is asked, and where. */
export function ModelFields({ form, endpoints, onAdd }: ModelFieldsProps) {
  const trpc = useTRPC();
  const check = useMutation(trpc.modelEndpoints.check.mutationOptions());
  const listId = useId();
  const { errors } = form.formState;
  const endpointId = form.watch('endpointId');
  const endpoint = endpoints.find(({ id }) => id === endpointId);
  const isAbout = check.variables?.endpointId === endpointId;
  return (
    <>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label="Endpoint"
          className="min-w-56 flex-1"
          error={errors.endpointId && 'Choose one.'}
          options={endpoints.map(({ id, name, baseUrl }) => ({ value: id, text: `${name} (${baseUrl})` }))}
          {...form.register('endpointId')}
        />
        <Button onClick={onAdd}>Add another</Button>
        <Button disabled={check.isPending} onClick={() => check.mutate({ endpointId })}>
          Ask for its models
        </Button>
      </div>
      {endpoint !== undefined && isAbout && check.data !== undefined && (
        <CheckResult name={endpoint.name} check={check.data} />
      )}
      <TextField
        label="Model"
        hint="By the name that the endpoint has for it. Where the candidate has no name, it gets the model’s."
        autoComplete="off"
        list={listId}
        error={errors.model && 'A model has a name of at most 200 characters.'}
        {...form.register('model')}
      />
      <datalist id={listId}>
        {isAbout && check.data?.models.map((model) => <option key={model}>{model}</option>)}
      </datalist>
    </>
  );
}
