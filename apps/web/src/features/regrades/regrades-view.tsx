'use client';

import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { NewRegradeCard } from './new-regrade-card.tsx';
import { RegradeCard } from './regrade-card.tsx';
import { RegradesList } from './regrades-list.tsx';

const AGAIN_MS = 2_000;

type ViewProps = { courseId: string; assignmentId: string };

/** Grading what was handed in again: tried first, applied when it is right, and taken back when it was not. */
export function RegradesView({ courseId, assignmentId }: ViewProps) {
  const api = useTRPC();
  const [chosen, setChosen] = useState<string | null>(null);
  const regrades = useQuery(
    api.regrades.list.queryOptions(
      { assignmentId },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state }) =>
          state.data?.some((one) => one.state === 'running') ? AGAIN_MS : false,
      },
    ),
  );
  const course = useQuery(api.courses.get.queryOptions({ courseId }));
  const isTeacher = course.data?.role === 'teacher';
  return (
    <div className="grid gap-4">
      {isTeacher && <NewRegradeCard assignmentId={assignmentId} onCreated={setChosen} />}
      <QueryView query={regrades} what="the regrades">
        {(list) => {
          const shown = list.find(({ id }) => id === chosen) ?? list[0];
          if (shown === undefined) {
            return (
              <EmptyState icon={RefreshCw} title="Nothing was graded again yet">
                After a change of the tests, what was handed in before can be graded by the new ones.
              </EmptyState>
            );
          }
          return (
            <>
              <RegradeCard key={shown.id} {...{ courseId, assignmentId, isTeacher }} regrade={shown} />
              {list.length > 1 && <RegradesList regrades={list} chosenId={shown.id} onChoose={setChosen} />}
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
