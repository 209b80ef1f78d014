'use client';

import type { ReviewRow } from '@crucible/contracts/review';
import { useQuery } from '@tanstack/react-query';
import { Download, Inbox, ListChecks } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../components/ui/button-look.ts';
import { Checkbox } from '../../components/ui/checkbox.tsx';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { classNames } from '../../lib/class-names.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { PlatformGrades } from './platform-grades.tsx';
import { reviewColumns } from './review-columns.tsx';
import { RubricDialog } from './rubric-dialog.tsx';
import { useReviewSettings } from './use-review-settings.ts';

const CHOICES = {
  counted: { text: 'Those that count', holds: (row: ReviewRow) => row.isCounted },
  latest: { text: 'The last of each', holds: (row: ReviewRow) => row.isLatest },
  all: { text: 'All', holds: () => true },
} as const;

type ListProps = { courseId: string; assignmentId: string };

/** Everything that was handed in for an assignment. */
export function ReviewsList({ courseId, assignmentId }: ListProps) {
  const api = useTRPC();
  const { isAnonymous, isLoaded, load, change } = useReviewSettings();
  const [choice, setChoice] = useState<keyof typeof CHOICES>('latest');
  const [isEditing, setEditing] = useState(false);
  useEffect(load, [load]);
  const list = useQuery(
    api.reviews.list.queryOptions(
      { assignmentId, isAnonymous },
      { enabled: isLoaded, refetchOnMount: 'always' },
    ),
  );
  const maxPoints = list.data?.assignment.maxPoints ?? 0;
  const columns = useMemo(
    () => reviewColumns({ courseId, assignmentId }, maxPoints),
    [courseId, assignmentId, maxPoints],
  );
  return (
    <QueryView query={list} what="the submissions">
      {({ submissions }) => (
        <div className="grid gap-3">
          <PlatformGrades assignmentId={assignmentId} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SmallSelect
              label="Which submissions"
              className="h-9"
              value={choice}
              onChange={({ target }) => setChoice(choiceOf(target.value))}
              options={Object.entries(CHOICES).map(([value, { text }]) => ({ value, text }))}
            />
            <Checkbox
              label="Without names"
              checked={isAnonymous}
              onChange={({ target }) => change({ isAnonymous: target.checked })}
            />
            <div className="ml-auto flex flex-wrap gap-2">
              <Button onClick={() => setEditing(true)}>
                <ListChecks aria-hidden className="size-4" /> Edit rubric
              </Button>
              {submissions.length > 0 && (
                <a
                  href={`/api/assignments/${assignmentId}/submissions.zip?anonymous=${isAnonymous}`}
                  download
                  className={classNames(BUTTON_SHAPE, BUTTON_LOOKS.outline)}
                >
                  <Download aria-hidden className="size-4" /> Download all
                </a>
              )}
            </div>
          </div>
          <DataTable
            label="Submissions"
            rows={submissions.filter(CHOICES[choice].holds)}
            rowKey={({ submissionId }) => submissionId}
            columns={columns}
            initialSort={{ column: 'person' }}
            empty={
              <EmptyState
                icon={Inbox}
                title={submissions.length === 0 ? 'Nothing was handed in yet' : 'None of those'}
              />
            }
          />
          {isEditing && <RubricDialog assignmentId={assignmentId} onClose={() => setEditing(false)} />}
        </div>
      )}
    </QueryView>
  );
}

const choiceOf = (value: string) => (value === 'counted' || value === 'all' ? value : 'latest');
