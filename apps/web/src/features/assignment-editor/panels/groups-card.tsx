'use client';

import type { TestGroup } from '@crucible/contracts/assignment-test';
import { Plus, Trash2 } from 'lucide-react';
import { Button } from '../../../components/ui/button.tsx';
import { Card } from '../../../components/ui/card.tsx';
import { Checkbox } from '../../../components/ui/checkbox.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { TextField } from '../../../components/ui/text-field.tsx';
import { useEditor, useIssue } from '../draft/editor-context.tsx';
import { freshId, replaceAt } from '../draft/parts.ts';
import { withoutGroup } from '../draft/without-group.ts';
import { NumberField } from '../../../components/ui/number-field.tsx';

const RULES: readonly { value: TestGroup['rule']; text: string }[] = [
  { value: 'sum', text: 'The points of its tests' },
  { value: 'all', text: 'All points, when all tests pass' },
  { value: 'min', text: 'As much as its worst test' },
];

/** Tests whose points belong together. */
export function GroupsCard() {
  const { draft } = useEditor();
  const issueAt = useIssue();
  const { groups } = draft.content;
  const change = (index: number, group: TestGroup) =>
    draft.edit((content) => ({ ...content, groups: replaceAt(content.groups, index, group) }));

  function add(): void {
    const group: TestGroup = {
      ...{ id: freshId(groups, 'group'), name: `Group ${groups.length + 1}` },
      ...{ rule: 'all', stopsAtFailure: false },
    };
    draft.edit((content) => ({ ...content, groups: [...content.groups, group] }));
  }

  return (
    <Card
      title="Groups"
      description="Tests whose points belong together. A test is put into a group in its own form."
      actions={
        <Button onClick={add}>
          <Plus aria-hidden className="size-4" />
          Add group
        </Button>
      }
    >
      {groups.length > 0 && (
        <ul className="grid gap-4">
          {groups.map((group, index) => {
            const { points: _points, ...unvalued } = group;
            return (
              <li key={group.id} className="flex flex-wrap items-end gap-3 border-t border-line pt-4">
                <TextField
                  label="Name"
                  className="min-w-40 flex-1"
                  error={issueAt(`groups.${index}.name`)}
                  value={group.name}
                  onChange={(event) => change(index, { ...group, name: event.target.value })}
                />
                <SelectField
                  label="It gives"
                  className="min-w-56"
                  value={group.rule}
                  options={RULES}
                  onChange={(event) => {
                    const rule = RULES.find(({ value }) => value === event.target.value);
                    if (rule !== undefined) change(index, { ...group, rule: rule.value });
                  }}
                />
                <NumberField
                  label="Points"
                  className="w-32"
                  placeholder="its tests’"
                  value={group.points ?? null}
                  onChange={(points) => change(index, points === null ? unvalued : { ...group, points })}
                />
                <Checkbox
                  label="Stops at the first failure"
                  className="pb-2"
                  checked={group.stopsAtFailure}
                  onChange={(event) => change(index, { ...group, stopsAtFailure: event.target.checked })}
                />
                <IconButton
                  label={`Remove ${group.name}`}
                  icon={Trash2}
                  onClick={() => draft.edit((content) => withoutGroup(content, group.id))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
