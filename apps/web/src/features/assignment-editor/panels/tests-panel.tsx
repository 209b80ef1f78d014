'use client';

import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../../../components/ui/card.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { useEditor } from '../draft/editor-context.tsx';
import { AddTest } from '../tests/add-test.tsx';
import { TestActions } from '../tests/test-actions.tsx';
import { TestForm } from '../tests/test-form.tsx';
import { TestList } from '../tests/test-list.tsx';
import { GroupsCard } from './groups-card.tsx';

/** The tests in their order; one of them is open. */
export function TestsPanel() {
  const { draft } = useEditor();
  const { tests } = draft.content;
  const [openId, setOpenId] = useState(tests[0]?.id ?? null);
  const found = tests.findIndex(({ id }) => id === openId);
  const index = found === -1 ? 0 : found;
  const test = tests[index];
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-[minmax(14rem,1fr)_minmax(0,3fr)] items-start gap-4 phone:grid-cols-1">
        <div className="grid gap-3">
          <TestList openId={test?.id ?? null} onOpen={setOpenId} />
          <AddTest onAdded={setOpenId} />
        </div>
        {test === undefined ? (
          <EmptyState icon={ListChecks} title="No tests yet">
            What is handed in is graded by tests: by what a program prints, what a function returns, or by
            unit tests of your own.
          </EmptyState>
        ) : (
          <Card title={test.name} actions={<TestActions index={index} onOpen={setOpenId} />}>
            <TestForm key={test.id} index={index} />
          </Card>
        )}
      </div>
      <GroupsCard />
    </div>
  );
}
