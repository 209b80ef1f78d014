'use client';

import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import type { FormProps } from './form-props.ts';
import { JsonField } from './json-field.tsx';
import { parseJson, parseJsonLines } from './json-value.ts';

/** Which function is called with which values, and what it has to return or throw. */
export function FunctionForm({ test, onChange, issue }: FormProps<'function'>) {
  const { throws, expected, ...rest } = test;
  const { path: _path, ...withoutPath } = test;
  return (
    <>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <TextField
          label="Function"
          error={issue('functionName')}
          value={test.functionName}
          inputClassName="font-mono"
          onChange={(event) => onChange({ ...test, functionName: event.target.value })}
        />
        <TextField
          label="File"
          hint="The entry file where it is empty."
          error={issue('path')}
          value={test.path ?? ''}
          onChange={(event) =>
            onChange(event.target.value === '' ? withoutPath : { ...test, path: event.target.value })
          }
        />
        <JsonField
          label="Arguments"
          hint="A JSON value a line."
          rows={3}
          value={test.args}
          write={(args) => args.map((value) => JSON.stringify(value)).join('\n')}
          read={(text) => {
            const value = parseJsonLines(text);
            return value === null ? null : { value };
          }}
          onChange={(args) => onChange({ ...test, args })}
        />
        <div className="grid content-start gap-3">
          <SelectField
            label="What happens"
            value={throws === undefined ? 'returns' : 'throws'}
            options={[
              { value: 'returns', text: 'It returns a value' },
              { value: 'throws', text: 'It throws an error' },
            ]}
            onChange={(event) =>
              onChange(
                event.target.value === 'throws' ? { ...rest, throws: '' } : { ...rest, expected: null },
              )
            }
          />
          {throws === undefined ? (
            <JsonField
              label="Expected value"
              hint="In JSON."
              rows={2}
              value={expected ?? null}
              write={(value) => JSON.stringify(value)}
              read={parseJson}
              onChange={(value) => onChange({ ...test, expected: value })}
            />
          ) : (
            <TextField
              label="Type of the error"
              hint="Any where it is empty."
              value={throws}
              inputClassName="font-mono"
              onChange={(event) => onChange({ ...test, throws: event.target.value })}
            />
          )}
        </div>
      </div>
      {throws === undefined && <ValueCompare test={test} onChange={onChange} issue={issue} />}
    </>
  );
}

function ValueCompare({ test, onChange }: FormProps<'function'>) {
  const { tolerance, ...rest } = test.compare;
  return (
    <div className="grid grid-cols-2 items-end gap-4 phone:grid-cols-1">
      <NumberField
        label="Numbers may differ by"
        hint="Absolutely or relatively; empty for not at all."
        value={tolerance?.absolute ?? null}
        onChange={(amount) =>
          onChange({
            ...test,
            compare: amount === null ? rest : { ...rest, tolerance: { absolute: amount, relative: amount } },
          })
        }
      />
      <Checkbox
        label="The order of a list does not matter"
        className="pb-8"
        checked={test.compare.ignoreOrder}
        onChange={(event) =>
          onChange({ ...test, compare: { ...test.compare, ignoreOrder: event.target.checked } })
        }
      />
    </div>
  );
}
