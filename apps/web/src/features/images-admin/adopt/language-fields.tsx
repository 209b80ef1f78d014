import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextAreaField } from '../../../components/ui/text-area-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import type { AdoptFormControl, LanguageForm, LanguagePreset } from './adopt-form-schema.ts';

type Field = { name: keyof LanguageForm; label: string; hint?: string; rows?: number };

const NAMES: readonly Field[] = [
  { name: 'name', label: 'Language', hint: 'For people: Python' },
  { name: 'id', label: 'Id', hint: 'For programs: python' },
  { name: 'entryFile', label: 'File to begin with', hint: 'main.py' },
  { name: 'extension', label: 'Ending of its files', hint: '.py' },
  { name: 'editorLanguage', label: "The editor's name for it", hint: 'python, cpp, plaintext' },
];
const COMMANDS: readonly Field[] = [
  {
    name: 'run',
    label: 'Runs a program',
    hint: '{entry} is the file to begin with, {files} all files, {args} the arguments of the person.',
  },
  {
    name: 'compile',
    label: 'Compiles it first',
    hint: 'Empty where nothing is compiled. Only /tmp can be written to.',
  },
  {
    name: 'diagnosticPattern',
    label: 'What errors look like',
    hint: 'A regular expression with the groups file, line, column and message; empty for none.',
  },
  { name: 'versionCommand', label: 'Prints the version', hint: '/usr/bin/python3 --version' },
  {
    name: 'versionPattern',
    label: 'What the version looks like',
    hint: 'A regular expression; its first group is the version.',
  },
];
const TEXTS: readonly Field[] = [
  { name: 'env', label: 'Environment', hint: 'One NAME=value in each line; may be empty.', rows: 2 },
  {
    name: 'example',
    label: 'An example',
    hint: 'What people see first. It is run before the image may be used, and has to end well.',
    rows: 5,
  },
];

type LanguageFieldsProps = {
  form: AdoptFormControl;
  index: number;
  presets: readonly LanguagePreset[];
  onPreset: (preset: LanguagePreset | undefined) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
};

/** How the programs of a language are run in an image. */
export function LanguageFields({ form, index, presets, onPreset, onRemove }: LanguageFieldsProps) {
  const errors = form.formState.errors.languages?.[index];
  const of = (name: keyof LanguageForm) => ({
    ...form.register(`languages.${index}.${name}`),
    error: errors?.[name]?.message,
    spellCheck: false,
  });
  return (
    <Card
      title={index === 0 ? 'Its language' : `Language ${index + 1}`}
      actions={onRemove !== null && <Button onClick={onRemove}>Remove language {index + 1}</Button>}
    >
      <SelectField
        label="Begin with what is known of"
        className="max-w-xs"
        value=""
        onChange={({ target }) => onPreset(presets.find(({ id }) => id === target.value))}
        options={[
          { value: '', text: 'Choose a language' },
          ...presets.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-4">
        {NAMES.map(({ name, label, hint }) => (
          <TextField key={name} label={label} hint={hint} autoComplete="off" {...of(name)} />
        ))}
      </div>
      {COMMANDS.map(({ name, label, hint }) => (
        <TextField
          key={name}
          label={label}
          hint={hint}
          autoComplete="off"
          inputClassName="font-mono text-[13px]"
          {...of(name)}
        />
      ))}
      {TEXTS.map(({ name, label, hint, rows }) => (
        <TextAreaField
          key={name}
          label={label}
          hint={hint}
          rows={rows}
          inputClassName="font-mono text-[13px]"
          {...of(name)}
        />
      ))}
    </Card>
  );
}
