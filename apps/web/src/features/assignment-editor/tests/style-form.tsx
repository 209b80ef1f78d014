'use client';

import { BlockField } from '../fields/block-field.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import type { FormProps } from './form-props.ts';

/** Which rules of the language's linter count, and how much. */
export function StyleForm({ test, onChange, issue }: FormProps<'style'>) {
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <BlockField
        label="Rules"
        hint="Names as the linter calls them (ruff, ESLint), one a line; its recommended ones where it is empty."
        error={issue('rules')}
        value={test.rules.join('\n')}
        onChange={(text) => onChange({ ...test, rules: text === '' ? [] : text.split('\n') })}
      />
      <NumberField
        label="No points are left with so many problems"
        error={issue('maxProblems')}
        value={test.maxProblems}
        onChange={(amount) => {
          if (amount !== null) onChange({ ...test, maxProblems: amount });
        }}
      />
    </div>
  );
}
