'use client';

import type { QueueState, RunningJob } from '@crucible/contracts/admin-queue';
import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { countOf } from '../../lib/count-of.ts';
import { formatDuration } from '../../lib/format-duration.ts';
import { JobActions } from './job-actions.tsx';
import { JobSubject } from './job-subject.tsx';
import type { QueueActions } from './use-queue-actions.ts';

type RunningProps = Pick<QueueState, 'running' | 'runningTotal'> & { actions: QueueActions };

/** What is worked on now, the oldest first. */
export function RunningJobs({ running, runningTotal, actions }: RunningProps) {
  const columns = useMemo(() => runningColumns(actions), [actions]);
  return (
    <div className="grid gap-2">
      {runningTotal > running.length && (
        <p className="text-sm text-muted">
          The {countOf(running.length, 'oldest job', 'oldest jobs')} of {runningTotal}.
        </p>
      )}
      <DataTable
        label="Running jobs"
        rows={running}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<EmptyState icon={CircleCheck} title="Nothing is running" />}
      />
    </div>
  );
}

function runningColumns(actions: QueueActions): Column<RunningJob>[] {
  return [
    { id: 'job', header: 'Job', namesRow: true, cell: (job) => <JobSubject job={job} /> },
    { id: 'owner', header: 'Owner', wideOnly: true, cell: ({ owner }) => owner?.name ?? '–' },
    {
      id: 'age',
      header: 'Age',
      align: 'end',
      sortBy: ({ ageMs }) => ageMs,
      cell: ({ ageMs }) => formatDuration(ageMs),
    },
    {
      id: 'attempts',
      header: 'Attempt',
      align: 'end',
      wideOnly: true,
      cell: ({ attempts, maxAttempts }) => `${attempts} of ${maxAttempts}`,
    },
    {
      id: 'worker',
      header: 'Worker',
      wideOnly: true,
      cell: ({ worker, leaseMs }) => (
        <span className="grid">
          <span className="wrap-anywhere">{worker ?? 'A process that serves people'}</span>
          <span className="text-xs text-muted">Lease ends in {formatDuration(leaseMs)}</span>
        </span>
      ),
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (job) => <JobActions job={job} retry="Begin again" actions={actions} />,
    },
  ];
}
