'use client';

import type { DeadLetter } from '@crucible/contracts/admin-queue';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../components/ui/button.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { Pagination } from '../../components/ui/pagination.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { JobSubject } from './job-subject.tsx';
import { JOB_WORDS } from './job-words.ts';
import { QUEUE_POLL_MS } from './queue-poll.ts';
import type { QueueActions } from './use-queue-actions.ts';

const PER_PAGE = 25;

/** What was given up, newest first. */
export function DeadLetters({ actions }: { actions: QueueActions }) {
  const trpc = useTRPC();
  const [page, setPage] = useState(1);
  const letters = useQuery(
    trpc.queue.deadLetters.queryOptions(
      { page: page - 1, limit: PER_PAGE },
      { placeholderData: keepPreviousData, refetchInterval: QUEUE_POLL_MS },
    ),
  );
  const columns = useMemo(() => letterColumns(actions), [actions]);
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-sm text-muted">
        Every attempt at these has failed within the last seven days. Whoever waited for them was told so.
      </p>
      <QueryView query={letters} what="what was given up">
        {({ letters: rows, total }) => (
          <>
            <DataTable
              label="Given up"
              rows={rows}
              rowKey={({ kind, subjectId }) => `${kind} ${subjectId}`}
              columns={columns}
              empty={<EmptyState icon={CircleCheck} title="Nothing was given up" />}
            />
            <Pagination
              label="Pages of what was given up"
              page={page}
              pageCount={Math.max(1, Math.ceil(total / PER_PAGE))}
              hasNext={page * PER_PAGE < total}
              onPage={setPage}
            />
          </>
        )}
      </QueryView>
    </div>
  );
}

function letterColumns(actions: QueueActions): Column<DeadLetter>[] {
  return [
    { id: 'job', header: 'Job', namesRow: true, cell: (letter) => <JobSubject job={letter} /> },
    { id: 'owner', header: 'Owner', wideOnly: true, cell: ({ owner }) => owner?.name ?? '–' },
    {
      id: 'when',
      header: 'Given up',
      cell: ({ failedAt }) => <Moment at={failedAt} as="ago" className="whitespace-nowrap" />,
    },
    {
      id: 'cause',
      header: 'Why',
      wideOnly: true,
      cell: ({ cause }) => (
        <span className="line-clamp-3 wrap-anywhere">{cause === '' ? 'Not known' : cause}</span>
      ),
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (letter) =>
        letter.canRetry && (
          <Button disabled={actions.isBusy} onClick={() => actions.revive(letter)}>
            Try again{' '}
            <span className="sr-only">
              {JOB_WORDS[letter.kind].one} {letter.about}
            </span>
          </Button>
        ),
    },
  ];
}
