'use client';

import type { Regrade, RegradeRow } from '@crucible/contracts/regrade';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Card } from '../../components/ui/card.tsx';
import { ConfirmDialog } from '../../components/ui/confirm-dialog.tsx';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { explainError } from '../../lib/explain-error.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { regradeColumns } from './regrade-columns.tsx';
import { STATES, changeWords, scopeWords } from './regrade-words.ts';

type CardProps = { courseId: string; assignmentId: string; regrade: Regrade; isTeacher: boolean };

const QUESTIONS = {
  apply: {
    title: 'Apply this regrade?',
    description: 'The new gradings count from now on; students see them. It can be taken back.',
    confirm: 'Apply',
  },
  undo: {
    title: 'Take this regrade back?',
    description: 'What counted before it counts again.',
    confirm: 'Take back',
  },
  cancel: {
    title: 'Cancel this regrade?',
    description: 'What was not graded yet is not graded any more.',
    confirm: 'Cancel the regrade',
  },
} as const;

const AGAIN_MS = 2_000;

const isChange = ({ change }: RegradeRow) => change !== 'same';

/** One regrade: how far it is, what it would change or has changed, and what to do with it. */
export function RegradeCard({ courseId, assignmentId, regrade, isTeacher }: CardProps) {
  const api = useTRPC();
  const cache = useQueryClient();
  const [question, setQuestion] = useState<keyof typeof QUESTIONS | null>(null);
  const [isAll, setAll] = useState(false);
  const { id: regradeId, state, done, total, reason } = regrade;
  const comparison = useQuery(
    api.regrades.compare.queryOptions(
      { assignmentId, regradeId },
      {
        refetchOnMount: 'always',
        refetchInterval: ({ state: { data } }) => (data?.regrade.state === 'running' ? AGAIN_MS : false),
      },
    ),
  );
  const options = {
    onSuccess: async () => {
      await Promise.all(
        [api.regrades, api.reviews, api.gradebook].map((part) => cache.invalidateQueries(part.pathFilter())),
      );
    },
    onError: (error: unknown) => void toast.error(explainError(error)),
    onSettled: () => setQuestion(null),
  };
  const does = {
    apply: useMutation(api.regrades.applyResults.mutationOptions(options)),
    undo: useMutation(api.regrades.undo.mutationOptions(options)),
    cancel: useMutation(api.regrades.cancel.mutationOptions(options)),
  };
  const columns = useMemo(() => regradeColumns({ courseId, assignmentId }), [courseId, assignmentId]);
  return (
    <Card
      title={reason === '' ? 'Regrade' : reason}
      description={
        <span className="flex flex-wrap items-center gap-2">
          <Badge tone={STATES[state].tone}>{STATES[state].text}</Badge> {scopeWords(regrade)}
        </span>
      }
      actions={
        isTeacher && (
          <>
            {state === 'ready' && (
              <Button look="primary" onClick={() => setQuestion('apply')}>
                Apply
              </Button>
            )}
            {state === 'applied' && <Button onClick={() => setQuestion('undo')}>Take back</Button>}
            {(state === 'running' || state === 'ready') && (
              <Button onClick={() => setQuestion('cancel')}>Cancel</Button>
            )}
          </>
        )
      }
    >
      {state === 'running' && (
        <div className="grid gap-1">
          <progress
            aria-label="Submissions graded"
            value={done}
            max={Math.max(1, total)}
            className="h-2 w-full accent-accent-fill"
          />
          <p className="figures text-sm text-muted">
            {done} of {total} graded
          </p>
        </div>
      )}
      <QueryView query={comparison} what="the comparison">
        {({ counts, rows }) => (
          <div className="grid gap-3">
            <p role="status" className="figures text-sm font-medium">
              {changeWords(counts)}
            </p>
            {rows.length > 0 && (
              <>
                <DataTable
                  label="Changes"
                  rows={isAll ? rows : rows.filter(isChange)}
                  rowKey={({ submissionId }) => submissionId}
                  columns={columns}
                  empty={<p className="text-center text-sm text-muted">Nothing changes.</p>}
                />
                {counts.same > 0 && (
                  <div>
                    <Button look="quiet" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
                      {isAll ? 'Only what changes' : `The ${counts.same} that stay the same, too`}
                    </Button>
                  </div>
                )}
              </>
            )}
          </div>
        )}
      </QueryView>
      {question !== null && (
        <ConfirmDialog
          open
          onOpenChange={(open) => !open && setQuestion(null)}
          {...QUESTIONS[question]}
          busy={does[question].isPending}
          onConfirm={() => does[question].mutate({ assignmentId, regradeId })}
        />
      )}
    </Card>
  );
}
