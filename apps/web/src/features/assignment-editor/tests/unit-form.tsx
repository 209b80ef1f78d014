'use client';

import type { Framework } from '@crucible/contracts/assignment-test';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { FileList } from '../fields/file-list.tsx';
import type { FormProps } from './form-props.ts';

const FRAMEWORKS: readonly { value: Framework; text: string; firstPath: string }[] = [
  { value: 'pytest', text: 'pytest', firstPath: 'test_main.py' },
  { value: 'unittest', text: 'unittest', firstPath: 'test_main.py' },
  { value: 'jest', text: 'Jest', firstPath: 'main.test.js' },
  { value: 'vitest', text: 'Vitest', firstPath: 'main.test.js' },
  { value: 'node_test', text: 'node:test', firstPath: 'main.test.js' },
];

/** Files of a framework, and the tests that were found in them. */
export function UnitForm({ test, onChange, issue }: FormProps<'unit'>) {
  const framework = FRAMEWORKS.find(({ value }) => value === test.framework);
  return (
    <>
      <SelectField
        label="Framework"
        className="max-w-xs"
        value={test.framework}
        options={FRAMEWORKS}
        onChange={(event) => {
          const chosen = FRAMEWORKS.find(({ value }) => value === event.target.value);
          if (chosen !== undefined) onChange({ ...test, framework: chosen.value, cases: [] });
        }}
      />
      {issue('files') !== undefined && <p className="text-sm text-bad">{issue('files')}</p>}
      <FileList
        label="Test files"
        files={test.files}
        firstPath={framework?.firstPath ?? 'test_main.py'}
        // Which tests there are is found anew when the solution is checked.
        onChange={(files) => onChange({ ...test, files, cases: [] })}
        make={(path) => ({ path, content: '', encoding: 'utf8' })}
        issue={(index) => issue(`files.${index}.path`)}
      />
      <p className="text-sm text-muted">
        {test.cases.length === 0
          ? 'Which tests there are is found when the solution is checked, before publishing.'
          : `${test.cases.length} tests: ${test.cases.map(({ name }) => name).join(', ')}`}
      </p>
    </>
  );
}
