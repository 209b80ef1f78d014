'use client';

import type { TestKind } from '@crucible/contracts/assignment-test';
import { Plus } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../../components/ui/button.tsx';
import { Menu, MenuItem } from '../../../components/ui/menu.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { newTest } from './new-test.ts';
import { TEST_KINDS } from './test-kinds.ts';

/** One more test, of a kind that is chosen. */
export function AddTest({ onAdded }: { onAdded: (id: string) => void }) {
  const { draft, canEdit } = useEditor();

  function add(kind: TestKind): void {
    const test = newTest(kind, draft.content);
    if (test === null) {
      toast.error('Add the checker or judge first, under Programs.');
      return;
    }
    draft.edit((content) => ({ ...content, tests: [...content.tests, test] }));
    onAdded(test.id);
  }

  return (
    <div>
      <Menu
        trigger={
          <Button disabled={!canEdit}>
            <Plus aria-hidden className="size-4" />
            Add test
          </Button>
        }
      >
        {TEST_KINDS.map(({ kind, name, description }) => (
          <MenuItem key={kind} onSelect={() => add(kind)}>
            <span className="grid max-w-72 gap-0.5">
              <span>{name}</span>
              <span className="text-xs text-muted">{description}</span>
            </span>
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
