'use client';

import type { Generation } from '@crucible/contracts/generation';
import { Play } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { useEndpoints } from '../endpoints/use-endpoints.ts';
import { useGenerationChanges } from './use-generation.ts';

/** Goes on with the same endpoint, or with another one of one's own. */
export function ResumePart({ generation: { evaluationId, endpointName } }: { generation: Generation }) {
  const { resume } = useGenerationChanges();
  const { endpoints } = useEndpoints();
  const [endpointId, setEndpointId] = useState('');
  const others = (endpoints.data ?? []).filter(({ name }) => name !== endpointName);
  const same = endpointName === null ? [] : [{ value: '', text: `${endpointName}, as before` }];
  const options = [...same, ...others.map(({ id, name }) => ({ value: id, text: name }))];
  const chosen = endpointId === '' ? (options[0]?.value ?? '') : endpointId;
  if (options.length === 0)
    return (
      <p className="text-sm">
        <TextLink href="/account/models">Add an endpoint</TextLink> to go on with it.
      </p>
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <SelectField
        label="Go on with"
        className="min-w-56"
        options={options}
        value={chosen}
        onChange={({ target }) => setEndpointId(target.value)}
      />
      <Button
        look="primary"
        disabled={resume.isPending}
        onClick={() => resume.mutate({ evaluationId, ...(chosen === '' ? {} : { endpointId: chosen }) })}
      >
        <Play aria-hidden className="size-4" /> Resume asking
      </Button>
    </div>
  );
}
