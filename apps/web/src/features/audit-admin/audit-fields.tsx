'use client';

import { DateTimeField } from '../../components/ui/date-time-field.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { TextField } from '../../components/ui/text-field.tsx';
import { GROUP_WORDS } from './action-words.ts';
import type { AuditSearch } from './use-audit-filter.ts';

const GROUPS = [
  { value: '', text: 'All' },
  ...Object.entries(GROUP_WORDS).map(([value, text]) => ({ value, text })),
];

/** What one can look for in the audit trail. */
export function AuditFields({ search }: { search: AuditSearch }) {
  return (
    <div role="search" aria-label="Events" className="flex flex-wrap items-start gap-4">
      <TextField
        label="Search"
        type="search"
        className="w-64 max-w-full"
        placeholder="Action, id, address or detail"
        maxLength={100}
        value={search.text}
        onChange={({ target }) => search.setText(target.value)}
      />
      <SelectField
        label="What it is about"
        className="w-56 max-w-full"
        options={GROUPS}
        value={search.group}
        onChange={({ target }) => search.setGroup(target.value)}
      />
      <DateTimeField label="From" value={search.from} onChange={search.setFrom} />
      <DateTimeField label="Until" value={search.until} onChange={search.setUntil} />
    </div>
  );
}
