import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { Badge } from '../../../components/ui/badge.tsx';
import { DataTable } from '../../../components/ui/data-table/data-table.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { isolationName } from '../../../lib/isolation-name.ts';

type Pool = AdminImageDetail['pools'][number];

const COLUMNS: readonly Column<Pool>[] = [
  {
    ...{ id: 'instance', header: 'Worker', namesRow: true },
    cell: ({ instance, isFailing }) => (
      <span className="flex flex-wrap items-center gap-2">
        {instance} {isFailing && <Badge tone="bad">the last one could not be made</Badge>}
      </span>
    ),
  },
  { ...{ id: 'isolation', header: 'Isolation' }, cell: ({ isolation }) => isolationName(isolation) },
  {
    ...{ id: 'ready', header: 'Waiting', align: 'end' },
    cell: ({ ready, target }) => `${ready} of ${target}`,
  },
  { ...{ id: 'starting', header: 'Being made', align: 'end' }, cell: ({ starting }) => starting },
  { ...{ id: 'busy', header: 'In use', align: 'end' }, cell: ({ busy }) => busy },
];

/** The sandboxes of an image on every worker, now. */
export function PoolTable({ pools }: { pools: readonly Pool[] }) {
  return (
    <DataTable
      label="Sandboxes now"
      rows={pools}
      rowKey={({ instance, isolation }) => `${instance} ${isolation}`}
      columns={COLUMNS}
    />
  );
}
