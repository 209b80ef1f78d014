'use client';

import type { GradingProgram } from '@crucible/contracts/assignment-test';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useEditor, useIssue } from '../draft/editor-context.tsx';
import { freshId, removeAt, replaceAt } from '../draft/parts.ts';
import { FileList } from '../fields/file-list.tsx';
import { LimitsFields } from '../../../components/limits-fields.tsx';
import { CHECKER_START } from './checker-start.ts';

/** Checkers and judges, and what programs may use. */
export function ProgramsPanel() {
  const { draft } = useEditor();
  const { programs, limits, tests } = draft.content;

  function add(): void {
    const program: GradingProgram = {
      ...{ id: freshId(programs, 'program'), language: 'python' },
      files: [{ path: 'check.py', content: CHECKER_START, encoding: 'utf8' }],
    };
    draft.edit((content) => ({ ...content, programs: [...content.programs, program] }));
  }

  return (
    <div className="grid gap-4">
      <Card
        title="Limits"
        description="Of every test that has none of its own; what is left empty is the language’s."
      >
        <LimitsFields
          value={limits}
          placeholder="the language’s"
          onChange={(next) => draft.edit((content) => ({ ...content, limits: next }))}
        />
      </Card>
      {programs.map((program, index) => {
        const users = tests.filter((test) => 'programId' in test && test.programId === program.id);
        return <ProgramCard key={program.id} index={index} isUsed={users.length > 0} />;
      })}
      <Card
        title="Checkers and judges"
        description="Programs of yours that decide whether something is right. They run in a sandbox of their own, are called with the files of input, answer and feedback, and end with 42 (right) or 43 (wrong)."
        actions={
          <Button onClick={add}>
            <Plus aria-hidden className="size-4" />
            Add program
          </Button>
        }
      />
    </div>
  );
}

function ProgramCard({ index, isUsed }: { index: number; isUsed: boolean }) {
  const { draft, languages } = useEditor();
  const issueAt = useIssue();
  const program = draft.content.programs[index];
  if (program === undefined) return null;
  const { limits: _limits, ...unlimited } = program;
  const change = (next: GradingProgram) =>
    draft.edit((content) => ({ ...content, programs: replaceAt(content.programs, index, next) }));
  return (
    <Card
      title={program.id}
      actions={
        <IconButton
          label={isUsed ? `${program.id} is used by tests` : `Remove ${program.id}`}
          icon={Trash2}
          disabled={isUsed}
          onClick={() =>
            draft.edit((content) => ({ ...content, programs: removeAt(content.programs, index) }))
          }
        />
      }
    >
      <SelectField
        label="Language"
        className="max-w-xs"
        value={program.language}
        options={languages.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(event) => change({ ...program, language: event.target.value })}
      />
      <FileList
        label={`Files of ${program.id}`}
        files={program.files}
        firstPath="check.py"
        onChange={(files) => change({ ...program, files })}
        make={(path) => ({ path, content: '', encoding: 'utf8' })}
        issue={(file) => issueAt(`programs.${index}.files.${file}.path`)}
      />
      <details open={program.limits !== undefined}>
        <summary className="cursor-pointer text-sm font-medium">Limits of this program</summary>
        <div className="mt-3">
          <LimitsFields
            value={program.limits ?? {}}
            placeholder="the language’s"
            onChange={(limits) =>
              change(Object.keys(limits).length === 0 ? unlimited : { ...program, limits })
            }
          />
        </div>
      </details>
    </Card>
  );
}
