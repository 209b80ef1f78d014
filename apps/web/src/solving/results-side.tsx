'use client';

import type { StudentContent } from '@crucible/contracts/student-assignment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { Button } from '../components/ui/button.tsx';
import { Skeleton } from '../components/ui/skeleton.tsx';
import { ProblemList } from '../features/problems/problem-list.tsx';
import { GradingPanel } from '../features/results/grading-panel.tsx';
import { TestOverview } from '../features/results/test-overview.tsx';
import { explainError } from '../lib/explain-error.ts';
import { useTRPC } from '../lib/trpc.ts';
import { shownGrading } from './shown-grading.ts';
import type { HandingIn } from './use-handing-in.ts';

type ResultsSideProps = {
  content: StudentContent;
  dueAt: string | null;
  handingIn: HandingIn;
  onShowCode: () => void;
};

/** The tests: what came of them, or before anything was tested, which there are. */
export function ResultsSide({ content, dueAt, handingIn, onShowCode }: ResultsSideProps) {
  const { grading: view, isLoading } = handingIn;
  if (isLoading) return <Skeleton label="the results" className="p-3.5" />;
  if (view === null) return <TestOverview tests={content.tests} dueAt={dueAt} />;
  const grading = shownGrading(view);
  return (
    <GradingPanel
      key={grading.id}
      grading={grading}
      tests={content.tests}
      dueAt={dueAt}
      onShowCode={onShowCode}
      problems={<ProblemList diagnostics={grading.compile?.diagnostics ?? []} onShow={onShowCode} />}
      actions={grading.status === 'queued' && <CancelButton gradingRunId={grading.id} />}
    />
  );
}

function CancelButton({ gradingRunId }: { gradingRunId: string }) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const cancel = useMutation(
    trpc.submissions.cancel.mutationOptions({
      onError: (error) => toast.error(explainError(error)),
      onSettled: () =>
        cache.invalidateQueries({ queryKey: trpc.submissions.grading.queryKey({ gradingRunId }) }),
    }),
  );
  return (
    <Button
      className="h-7 px-2 text-xs"
      disabled={cancel.isPending}
      onClick={() => cancel.mutate({ gradingRunId })}
    >
      Cancel
    </Button>
  );
}
