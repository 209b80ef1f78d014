'use client';

import type { OutputCompare } from '@crucible/contracts/grading-compare';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';

const TYPES: readonly { value: OutputCompare['type']; text: string }[] = [
  { value: 'trimmed', text: 'Lines, without white space at their ends' },
  { value: 'exact', text: 'Byte for byte' },
  { value: 'whitespace', text: 'All white space left out' },
  { value: 'tokens', text: 'Word by word' },
  { value: 'regex', text: 'The whole output matches a pattern' },
];

type CompareFieldsProps = { value: OutputCompare; onChange: (value: OutputCompare) => void };

/** How what is printed is compared with what is expected. */
export function CompareFields({ value, onChange }: CompareFieldsProps) {
  return (
    <div className="grid grid-cols-2 items-end gap-4 phone:grid-cols-1">
      <SelectField
        label="Comparison"
        value={value.type}
        options={TYPES}
        onChange={(event) => onChange(ofType(event.target.value))}
      />
      {(value.type === 'tokens' || value.type === 'regex') && (
        <Checkbox
          label="Upper and lower case are the same"
          className="pb-2"
          checked={value.ignoreCase}
          onChange={(event) => onChange({ ...value, ignoreCase: event.target.checked })}
        />
      )}
      {value.type === 'tokens' && (
        <NumberField
          label="Numbers may differ by"
          hint="Absolutely or relatively; empty for not at all."
          value={value.tolerance?.absolute ?? null}
          onChange={(amount) => {
            const { tolerance: _before, ...rest } = value;
            onChange(amount === null ? rest : { ...rest, tolerance: { absolute: amount, relative: amount } });
          }}
        />
      )}
    </div>
  );
}

function ofType(type: string): OutputCompare {
  switch (type) {
    case 'exact':
    case 'whitespace':
      return { type };
    case 'tokens':
    case 'regex':
      return { type, ignoreCase: false };
    default:
      return { type: 'trimmed' };
  }
}
