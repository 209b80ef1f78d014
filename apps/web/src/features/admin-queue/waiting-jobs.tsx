'use client';

import { JobKindSchema } from '@crucible/contracts/admin-queue';
import type { JobKind, WaitingJob } from '@crucible/contracts/admin-queue';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Pagination } from '../../components/ui/pagination.tsx';
import { QueryView } from '../../components/ui/query-view.tsx';
import { SelectField } from '../../components/ui/select-field.tsx';
import { formatDuration } from '../../lib/format-duration.ts';
import { isolationName } from '../../lib/isolation-name.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { JobActions } from './job-actions.tsx';
import { JobSubject } from './job-subject.tsx';
import { JOB_KINDS, JOB_WORDS } from './job-words.ts';
import { QUEUE_POLL_MS } from './queue-poll.ts';
import type { QueueActions } from './use-queue-actions.ts';

const PER_PAGE = 25;
const KIND_OPTIONS = JOB_KINDS.map((kind) => ({ value: kind, text: JOB_WORDS[kind].many }));

/** What waits, in the order in which it will be served. */
export function WaitingJobs({ actions, startsWith }: { actions: QueueActions; startsWith: JobKind }) {
  const trpc = useTRPC();
  const [kind, setKind] = useState(startsWith);
  const [page, setPage] = useState(1);
  const waiting = useQuery(
    trpc.queue.waiting.queryOptions(
      { kind, page: page - 1, limit: PER_PAGE },
      { placeholderData: keepPreviousData, refetchInterval: QUEUE_POLL_MS },
    ),
  );
  const columns = useMemo(() => waitingColumns(actions), [actions]);
  return (
    <div className="grid gap-4">
      <SelectField
        label="Class"
        className="w-64 max-w-full"
        options={KIND_OPTIONS}
        value={kind}
        onChange={({ target }) => {
          setKind(JobKindSchema.parse(target.value));
          setPage(1);
        }}
      />
      <QueryView query={waiting} what="what waits">
        {({ jobs, total }) => (
          <>
            <DataTable
              label="Waiting jobs"
              rows={jobs}
              rowKey={({ id }) => id}
              columns={columns}
              empty={<EmptyState icon={CircleCheck} title="Nothing of this waits" />}
            />
            <Pagination
              label="Pages of waiting jobs"
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

function waitingColumns(actions: QueueActions): Column<WaitingJob>[] {
  return [
    { id: 'place', header: 'Place', align: 'end', cell: ({ place }) => place },
    { id: 'job', header: 'Job', namesRow: true, cell: (job) => <JobSubject job={job} /> },
    { id: 'owner', header: 'Owner', wideOnly: true, cell: ({ owner }) => owner?.name ?? '–' },
    { id: 'age', header: 'Waits', align: 'end', cell: ({ ageMs }) => formatDuration(ageMs) },
    {
      id: 'next',
      header: 'Next try',
      wideOnly: true,
      cell: ({ delayMs, requires, attempts, maxAttempts }) => (
        <span className="grid">
          <span>{delayMs === 0 ? 'As soon as it can' : `In ${formatDuration(delayMs)}`}</span>
          <span className="text-xs text-muted">
            {attempts} of {maxAttempts} tries used{requires !== null && `, needs ${isolationName(requires)}`}
          </span>
        </span>
      ),
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (job) => <JobActions job={job} retry="Try now" actions={actions} />,
    },
  ];
}
