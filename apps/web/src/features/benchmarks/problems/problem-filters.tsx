'use client';

import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import type { ProblemFilter } from './filter-problems.ts';

type ProblemFiltersProps = {
  names: { tags: readonly string[]; difficulties: readonly string[] };
  filter: ProblemFilter;
  onChange: (filter: ProblemFilter) => void;
};

/** What narrows problems down; only by what there is. */
export function ProblemFilters({ names, filter, onChange }: ProblemFiltersProps) {
  return (
    <div role="search" aria-label="Problems" className="flex flex-wrap gap-3">
      <TextField
        label="Find"
        type="search"
        placeholder="name or words of it"
        className="w-64 phone:w-full"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      {names.tags.length > 0 && (
        <SelectField
          label="Tag"
          className="w-44"
          options={optionsOf(names.tags)}
          value={filter.tag}
          onChange={({ target }) => onChange({ ...filter, tag: target.value })}
        />
      )}
      {names.difficulties.length > 0 && (
        <SelectField
          label="Difficulty"
          className="w-44"
          options={optionsOf(names.difficulties)}
          value={filter.difficulty}
          onChange={({ target }) => onChange({ ...filter, difficulty: target.value })}
        />
      )}
    </div>
  );
}

function optionsOf(names: readonly string[]): { value: string; text: string }[] {
  return [{ value: '', text: 'Any' }, ...names.map((name) => ({ value: name, text: name }))];
}
