'use client';

import type { StaticRule } from '@crucible/contracts/assignment-test';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { removeAt, replaceAt } from '../draft/parts.ts';
import { BlockField } from '../fields/block-field.tsx';
import { CONSTRUCTS, NAMED_CONSTRUCTS } from './constructs.ts';
import type { FormProps } from './form-props.ts';

/** What the code has to use, or must not. */
export function StaticForm({ test, onChange, issue }: FormProps<'static'>) {
  const { rules } = test;
  return (
    <>
      <ol className="grid gap-3">
        {rules.map((rule, index) => (
          <li key={index} className="grid gap-3 rounded-lg border border-line p-3">
            <RuleFields
              rule={rule}
              number={index + 1}
              issue={(field) => issue(`rules.${index}.${field}`)}
              onChange={(next) => onChange({ ...test, rules: replaceAt(rules, index, next) })}
              onRemove={rules.length < 2 ? null : () => onChange({ ...test, rules: removeAt(rules, index) })}
            />
          </li>
        ))}
      </ol>
      <Button
        className="justify-self-start"
        onClick={() =>
          onChange({ ...test, rules: [...rules, { rule: 'must_not_use', construct: 'import', message: '' }] })
        }
      >
        <Plus aria-hidden className="size-4" />
        Add rule
      </Button>
    </>
  );
}

type RuleFieldsProps = {
  rule: StaticRule;
  number: number;
  issue: (field: string) => string | undefined;
  onChange: (rule: StaticRule) => void;
  onRemove: (() => void) | null;
};

function RuleFields({ rule, number, issue, onChange, onRemove }: RuleFieldsProps) {
  /** An empty field is none. */
  function set(field: 'name' | 'query' | 'within', value: string): void {
    const { [field]: _before, ...rest } = rule;
    onChange(value === '' ? rest : { ...rest, [field]: value });
  }
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={`Rule ${number}`}
          className="min-w-40"
          value={rule.rule}
          options={[
            { value: 'must_use', text: 'Has to use' },
            { value: 'must_not_use', text: 'Must not use' },
          ]}
          onChange={(event) =>
            onChange({ ...rule, rule: event.target.value === 'must_use' ? 'must_use' : 'must_not_use' })
          }
        />
        <SelectField
          label="What"
          className="min-w-44"
          value={rule.construct}
          options={CONSTRUCTS}
          onChange={(event) => {
            const chosen = CONSTRUCTS.find(({ value }) => value === event.target.value);
            if (chosen !== undefined) onChange({ ...rule, construct: chosen.value });
          }}
        />
        {NAMED_CONSTRUCTS.has(rule.construct) && (
          <TextField
            label="Name"
            className="min-w-32 flex-1"
            inputClassName="font-mono"
            value={rule.name ?? ''}
            onChange={(event) => set('name', event.target.value)}
          />
        )}
        <TextField
          label="Only within function"
          className="min-w-32 flex-1"
          inputClassName="font-mono"
          value={rule.within ?? ''}
          onChange={(event) => set('within', event.target.value)}
        />
        {onRemove !== null && <IconButton label={`Remove rule ${number}`} icon={Trash2} onClick={onRemove} />}
      </div>
      {rule.construct === 'query' && (
        <BlockField
          label="Query"
          hint="In the language of tree-sitter."
          error={issue('query')}
          value={rule.query ?? ''}
          onChange={(query) => set('query', query)}
        />
      )}
      <TextField
        label="Message for whoever breaks it"
        value={rule.message}
        onChange={(event) => onChange({ ...rule, message: event.target.value })}
      />
    </>
  );
}
