import type { AssignmentBoard, AssignmentBoardRow } from '@crucible/contracts/assignment-board';
import { useMemo } from 'react';
import { Badge } from '../../components/ui/badge.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { DataTable } from '../../components/ui/data-table/data-table.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { formatBytes } from '../../lib/format-bytes.ts';
import { formatPoints } from '../../lib/format-points.ts';

/** The students on a leaderboard, in its order, and what the order is by. */
export function BoardTable({ board: { assignment, rows } }: { board: AssignmentBoard }) {
  const columns = useMemo(() => boardColumns(assignment.maxPoints), [assignment.maxPoints]);
  return (
    <div className="grid gap-3">
      <DataTable
        label="Leaderboard"
        rows={rows}
        rowKey={({ position }) => String(position)}
        columns={columns}
      />
      <p className="max-w-prose text-xs text-muted">
        By points; then by who had them first; then by less CPU time and less memory in the tests that
        students may see. What came after the due date counts as handed in then. Those for whom nothing
        differs share a rank.
      </p>
    </div>
  );
}

function boardColumns(maxPoints: number): Column<AssignmentBoardRow>[] {
  return [
    { id: 'rank', header: 'Rank', align: 'end', cell: ({ rank }) => rank ?? <Nothing text="No rank yet" /> },
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      cell: ({ name, personName, isOwn, reachedAt }) => (
        <span className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className={isOwn ? 'font-semibold wrap-anywhere' : 'wrap-anywhere'}>{name}</span>
            {isOwn && <Badge tone="accent">You</Badge>}
          </span>
          {personName !== null && <span className="text-xs text-muted wrap-anywhere">{personName}</span>}
          {reachedAt !== null && <Moment at={reachedAt} className="hidden text-xs text-muted phone:block" />}
        </span>
      ),
    },
    {
      id: 'points',
      header: 'Points',
      align: 'end',
      cell: ({ points }) =>
        points === null ? (
          <Nothing text="No points yet" />
        ) : (
          <>
            {formatPoints(points)} <span className="text-muted">of {formatPoints(maxPoints)}</span>
          </>
        ),
    },
    {
      id: 'reached',
      header: 'Handed in',
      wideOnly: true,
      cell: ({ reachedAt }) =>
        reachedAt === null ? <Nothing text="Nothing graded" /> : <Moment at={reachedAt} />,
    },
    {
      id: 'cpu',
      header: 'CPU time',
      align: 'end',
      wideOnly: true,
      cell: ({ cpuMs }) => (cpuMs === null ? <Nothing text="Not measured" /> : `${cpuMs} ms`),
    },
    {
      id: 'memory',
      header: 'Memory',
      align: 'end',
      wideOnly: true,
      cell: ({ memoryBytes }) =>
        memoryBytes === null ? <Nothing text="Not measured" /> : formatBytes(memoryBytes),
    },
  ];
}

function Nothing({ text }: { text: string }) {
  return (
    <>
      <span aria-hidden className="text-muted">
        –
      </span>
      <span className="sr-only">{text}</span>
    </>
  );
}
