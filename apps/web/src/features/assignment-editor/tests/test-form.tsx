'use client';

import type { AssignmentTest } from '@crucible/contracts/assignment-test';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useEditor, useIssue } from '../draft/editor-context.tsx';
import { replaceAt } from '../draft/parts.ts';
import { LimitsFields } from '../../../components/limits-fields.tsx';
import { NumberField } from '../../../components/ui/number-field.tsx';
import { KindForm } from './kind-form.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { VISIBILITIES } from './test-kinds.ts';

/** All of one test. */
export function TestForm({ index }: { index: number }) {
  const { draft } = useEditor();
  const issueAt = useIssue();
  const test = draft.content.tests[index];
  if (test === undefined) return null;
  const issue = (field: string) => issueAt(`tests.${index}.${field}`);
  const change = (next: AssignmentTest) =>
    draft.edit((content) => ({ ...content, tests: replaceAt(content.tests, index, next) }));
  const { groups } = draft.content;
  const { groupId: _group, ...ungrouped } = test;
  const { limits: _limits, ...unlimited } = test;

  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-4 gap-4 phone:grid-cols-1">
        <TextField
          label="Name"
          className="col-span-3 phone:col-span-1"
          error={issue('name')}
          value={test.name}
          onChange={(event) => change({ ...test, name: event.target.value })}
        />
        <NumberField
          label="Points"
          error={issue('points')}
          value={test.points}
          onChange={(points) => change({ ...test, points: points ?? 0 })}
        />
        <SelectField
          label="Students see the result"
          className="col-span-2 phone:col-span-1"
          value={test.isSample ? 'always' : test.visibility}
          disabled={test.isSample}
          options={VISIBILITIES}
          onChange={(event) => {
            const chosen = VISIBILITIES.find(({ value }) => value === event.target.value);
            if (chosen !== undefined) change({ ...test, visibility: chosen.value });
          }}
        />
        <SelectField
          label="Group"
          className="col-span-2 phone:col-span-1"
          error={issue('groupId')}
          value={test.groupId ?? ''}
          options={[
            { value: '', text: 'None' },
            ...groups.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChange={(event) =>
            change(event.target.value === '' ? ungrouped : { ...test, groupId: event.target.value })
          }
        />
      </div>
      <Checkbox
        label="A sample: students see all of it, and can run it without handing in"
        checked={test.isSample}
        onChange={(event) => change({ ...test, isSample: event.target.checked })}
      />
      <KindForm test={test} onChange={change} issue={issue} />
      <TextAreaField
        label="Hint"
        hint="For whoever fails it, as far as they may see the test."
        rows={2}
        value={test.hint}
        onChange={(event) => change({ ...test, hint: event.target.value })}
      />
      <LanguageChoice test={test} onChange={change} />
      <details open={test.limits !== undefined}>
        <summary className="cursor-pointer text-sm font-medium">Limits of this test</summary>
        <div className="mt-3">
          <LimitsFields
            value={test.limits ?? {}}
            placeholder="the assignment’s"
            onChange={(limits) => change(Object.keys(limits).length === 0 ? unlimited : { ...test, limits })}
          />
        </div>
      </details>
    </div>
  );
}
