'use client';

import { SelectField } from '../../../components/ui/select-field.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { ArgsField } from '../fields/args-field.tsx';
import { BlockField } from '../fields/block-field.tsx';
import type { FormProps } from './form-props.ts';
import { InputFiles } from './input-files.tsx';

/** What a program is given, and which checker decides about what it prints. */
export function CheckerForm({ test, onChange, issue }: FormProps<'checker'>) {
  return (
    <>
      <ProgramFields test={test} onChange={onChange} issue={issue} label="Checker" />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <BlockField
          label="Standard input"
          value={test.stdin}
          onChange={(stdin) => onChange({ ...test, stdin })}
        />
        <BlockField
          label="Answer"
          hint="For the checker alone."
          value={test.answer}
          onChange={(answer) => onChange({ ...test, answer })}
        />
      </div>
      <ArgsField value={test.args} onChange={(args) => onChange({ ...test, args })} />
      <InputFiles files={test.files} onChange={(files) => onChange({ ...test, files })} />
    </>
  );
}

/** Which judge the program talks to, and what that is given. */
export function InteractiveForm({ test, onChange, issue }: FormProps<'interactive'>) {
  return (
    <>
      <ProgramFields test={test} onChange={onChange} issue={issue} label="Judge" />
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <BlockField
          label="Input of the judge"
          value={test.input}
          onChange={(input) => onChange({ ...test, input })}
        />
        <BlockField
          label="Answer of the judge"
          value={test.answer}
          onChange={(answer) => onChange({ ...test, answer })}
        />
      </div>
      <ArgsField
        label="Arguments of the program"
        value={test.args}
        onChange={(args) => onChange({ ...test, args })}
      />
    </>
  );
}

type Judged = { programId: string; programArgs: string[] };
type ProgramFieldsProps<Test extends Judged> = {
  test: Test;
  onChange: (test: Test) => void;
  issue: (field: string) => string | undefined;
  label: string;
};

function ProgramFields<Test extends Judged>({ test, onChange, issue, label }: ProgramFieldsProps<Test>) {
  const { programs } = useEditor().draft.content;
  const isThere = programs.some(({ id }) => id === test.programId);
  const options = programs.map(({ id }) => ({ value: id, text: id }));
  return (
    <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
      <SelectField
        label={label}
        error={issue('programId')}
        value={test.programId}
        options={isThere ? options : [{ value: test.programId, text: test.programId }, ...options]}
        onChange={(event) => onChange({ ...test, programId: event.target.value })}
      />
      <ArgsField
        label={`Arguments of the ${label.toLowerCase()}`}
        value={test.programArgs}
        onChange={(programArgs) => onChange({ ...test, programArgs })}
      />
    </div>
  );
}
