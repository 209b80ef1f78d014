'use client';

import { Badge } from '../../../components/ui/badge.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { useEditor } from '../draft/editor-context.tsx';
import { kindName, visibilityName } from './test-kinds.ts';

type TestListProps = { openId: string | null; onOpen: (id: string) => void };

/** All tests, with what tells them apart. */
export function TestList({ openId, onOpen }: TestListProps) {
  const { draft } = useEditor();
  const { tests, groups } = draft.content;
  const wrong = new Set(
    draft.issues.flatMap(({ path }) => (path.startsWith('tests.') ? [Number(path.split('.')[1])] : [])),
  );
  return (
    <ol aria-label="Tests" className="grid max-h-[36rem] gap-1 overflow-y-auto">
      {tests.map((test, index) => {
        const group = groups.find(({ id }) => id === test.groupId);
        return (
          <li key={test.id}>
            <button
              type="button"
              aria-current={test.id === openId ? 'true' : undefined}
              onClick={() => onOpen(test.id)}
              className={classNames(
                'grid w-full gap-0.5 rounded-md border px-3 py-2 text-left text-sm -outline-offset-2',
                test.id === openId ? 'border-line-strong bg-surface' : 'border-transparent hover:bg-raised',
              )}
            >
              <span className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-medium">{test.name || 'Without a name'}</span>
                {wrong.has(index) && <Badge tone="bad">incomplete</Badge>}
                {test.isSample && <Badge>sample</Badge>}
              </span>
              <span className="truncate text-xs text-muted">
                {kindName(test.kind)} · {test.points} {test.points === 1 ? 'point' : 'points'}
                {test.isSample ? '' : ` · seen: ${visibilityName(test.visibility).toLowerCase()}`}
                {group === undefined ? '' : ` · ${group.name}`}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
