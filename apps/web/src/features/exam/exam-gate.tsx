'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { DoorOpen, MonitorX } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';

type ExamGateProps = { assignment: StudentAssignment };

/** What stands before an exam: what it means to begin it, or that it was begun elsewhere and what to do then. */
export function ExamGate({ assignment }: ExamGateProps) {
  const { id: assignmentId, dates } = assignment;
  const trpc = useTRPC();
  const cache = useQueryClient();
  const exam = useQuery(trpc.exams.state.queryOptions({ assignmentId }));
  const refresh = () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: trpc.exams.state.queryKey({ assignmentId }) }),
      cache.invalidateQueries({ queryKey: trpc.assignments.open.queryKey({ assignmentId }) }),
    ]);
  const begin = useMutation(
    trpc.exams.begin.mutationOptions({
      onSettled: refresh,
      onError: (error) => toast.error(explainError(error)),
    }),
  );
  return (
    <QueryView query={exam} what="the exam">
      {({ state, begunAt }) =>
        state === 'elsewhere' ? (
          <Card
            title="This exam was begun in another browser"
            actions={<Button onClick={() => void refresh()}>Try again</Button>}
          >
            <div className="flex gap-3 text-sm">
              <MonitorX aria-hidden className="mt-0.5 size-5 shrink-0 text-wait" />
              <div className="grid gap-2">
                <p>
                  An exam can be sat in one browser only, and this one was begun elsewhere
                  {begunAt !== null && (
                    <>
                      {' '}
                      on <Moment at={begunAt} />
                    </>
                  )}
                  . That you have tried here is recorded.
                </p>
                <p>
                  Go on in the other browser. If you cannot, because the machine has failed or you were signed
                  out there, ask whoever supervises the exam to release it; then begin again here. What you
                  have written is kept on the server.
                </p>
              </div>
            </div>
          </Card>
        ) : (
          <Card
            title="Before you begin"
            actions={
              <Button
                look="primary"
                disabled={begin.isPending}
                onClick={() => begin.mutate({ assignmentId })}
              >
                <DoorOpen aria-hidden className="size-4" />
                Begin the exam
              </Button>
            }
          >
            <ul className="grid list-disc gap-1.5 pl-5 text-sm">
              <li>Once begun, the exam can be gone on with in this browser only.</li>
              <li>
                It is recorded when you paste (how much and where, not what), and when you leave this page and
                come back.
              </li>
              <li>You see nothing that you have handed in before, here or elsewhere, until it is over.</li>
              {dates.acceptsUntil !== null && (
                <li>
                  It ends on <Moment at={dates.acceptsUntil} className="font-medium" />, whenever you begin.
                </li>
              )}
            </ul>
          </Card>
        )
      }
    </QueryView>
  );
}
