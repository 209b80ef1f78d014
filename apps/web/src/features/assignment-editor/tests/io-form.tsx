'use client';

import { ArgsField } from '../fields/args-field.tsx';
import { BlockField } from '../fields/block-field.tsx';
import { CompareFields } from './compare-fields.tsx';
import type { FormProps } from './form-props.ts';
import { InputFiles } from './input-files.tsx';

/** What a program is given, and what it has to print. */
export function IoForm({ test, onChange, issue }: FormProps<'io'>) {
  return (
    <>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <BlockField
          label="Standard input"
          error={issue('stdin')}
          value={test.stdin}
          onChange={(stdin) => onChange({ ...test, stdin })}
        />
        <BlockField
          label="Expected output"
          error={issue('expected')}
          value={test.expected}
          onChange={(expected) => onChange({ ...test, expected })}
        />
      </div>
      <CompareFields value={test.compare} onChange={(compare) => onChange({ ...test, compare })} />
      <ArgsField value={test.args} onChange={(args) => onChange({ ...test, args })} />
      <InputFiles files={test.files} onChange={(files) => onChange({ ...test, files })} />
    </>
  );
}
