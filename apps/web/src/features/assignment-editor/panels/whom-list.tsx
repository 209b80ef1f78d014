'use client';

import { useState } from 'react';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';

type WhomListProps = {
  legend: string;
  options: readonly { id: string; name: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
};

const MANY = 8;

/** Some of many, with a search where they are many. */
export function WhomList({ legend, options, value, onChange }: WhomListProps) {
  const [search, setSearch] = useState('');
  const chosen = new Set(value);
  const found = options.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">
        {legend}
        {value.length > 0 && <span className="font-normal text-muted"> ({value.length} chosen)</span>}
      </legend>
      {options.length > MANY && (
        <TextField
          label={`Search ${legend.toLowerCase()}`}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div className="grid max-h-40 gap-1.5 overflow-y-auto">
        {found.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.has(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))
            }
          />
        ))}
        {found.length === 0 && <p className="text-sm text-muted">Nobody.</p>}
      </div>
    </fieldset>
  );
}
