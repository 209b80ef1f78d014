'use client';

import { FileAccessSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentLanguage, FileAccess, StarterFile } from '@crucible/contracts/assignment-content';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { Tabs } from '../../../components/ui/tabs.tsx';
import { useEditor, useIssue } from '../draft/editor-context.tsx';
import { removeAt, replaceAt } from '../draft/parts.ts';
import { FileList } from '../fields/file-list.tsx';

const ACCESS: readonly { value: FileAccess; text: string }[] = [
  { value: 'editable', text: 'Students change it' },
  { value: 'read_only', text: 'Students read it' },
  { value: 'hidden', text: 'Students never see it' },
];

/** One language of the assignment: what students begin with, where the program starts, the solution. */
export function LanguageCard({ index }: { index: number }) {
  const { draft, languages } = useEditor();
  const issueAt = useIssue();
  const [tab, setTab] = useState('files');
  const [removing, setRemoving] = useState(false);
  const entry = draft.content.languages[index];
  if (entry === undefined) return null;
  const known = languages.find(({ id }) => id === entry.language);
  const name = known?.name ?? entry.language;
  const firstPath = known?.entryFile ?? 'main.txt';
  const change = (next: AssignmentLanguage) =>
    draft.edit((content) => ({ ...content, languages: replaceAt(content.languages, index, next) }));

  return (
    <Card
      title={name}
      actions={<IconButton label={`Remove ${name}`} icon={Trash2} onClick={() => setRemoving(true)} />}
    >
      <Tabs
        label={`Files for ${name}`}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'files',
            text: 'What students get',
            content: (
              <div className="grid gap-4">
                <FileList
                  label={`What students get in ${name}`}
                  files={entry.files}
                  firstPath={firstPath}
                  onChange={(files) => change({ ...entry, files })}
                  make={(path): StarterFile => ({ path, content: '', encoding: 'utf8', access: 'editable' })}
                  issue={(file) => issueAt(`languages.${index}.files.${file}.path`)}
                >
                  {(file, changeFile) => (
                    <SelectField
                      label="Access"
                      className="min-w-44"
                      value={file.access}
                      options={ACCESS}
                      onChange={(event) =>
                        changeFile({ ...file, access: FileAccessSchema.parse(event.target.value) })
                      }
                    />
                  )}
                </FileList>
                <EntryFields entry={entry} onChange={change} />
              </div>
            ),
          },
          {
            value: 'solution',
            text: 'Solution',
            content: (
              <div className="grid gap-3">
                <p className="text-sm text-muted">
                  Yours, for the check before publishing. Students never see it.
                </p>
                <FileList
                  label={`Solution in ${name}`}
                  files={entry.solution}
                  firstPath={firstPath}
                  onChange={(solution) => change({ ...entry, solution })}
                  make={(path) => ({ path, content: '', encoding: 'utf8' })}
                  issue={(file) => issueAt(`languages.${index}.solution.${file}.path`)}
                />
              </div>
            ),
          },
        ]}
      />
      <ConfirmDialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove ${name}?`}
        description="Its files and its solution go with it. Versions that were published keep them."
        confirm="Remove"
        danger
        onConfirm={() => {
          setRemoving(false);
          draft.edit((content) => ({ ...content, languages: removeAt(content.languages, index) }));
        }}
      />
    </Card>
  );
}

type EntryFieldsProps = { entry: AssignmentLanguage; onChange: (entry: AssignmentLanguage) => void };

function EntryFields({ entry, onChange }: EntryFieldsProps) {
  const { entry: _start, ...withoutStart } = entry;
  return (
    <div className="grid grid-cols-2 items-end gap-4 phone:grid-cols-1">
      <SelectField
        label="The program starts in"
        value={entry.entry ?? ''}
        options={[
          { value: '', text: 'the first file that students change' },
          ...entry.files.map(({ path }) => ({ value: path, text: path })),
        ]}
        onChange={(event) =>
          onChange(event.target.value === '' ? withoutStart : { ...entry, entry: event.target.value })
        }
      />
      <Checkbox
        label="Students may add files"
        className="pb-2"
        checked={entry.allowsNewFiles}
        onChange={(event) => onChange({ ...entry, allowsNewFiles: event.target.checked })}
      />
    </div>
  );
}
