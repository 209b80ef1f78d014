import type { ModelEndpoint } from '@crucible/contracts/generation';
import { Button } from '../../../components/ui/button.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';

type Does = {
  /** Of which endpoint an answer is waited for. */
  checkingId: string | undefined;
  onCheck: (endpoint: ModelEndpoint) => void;
  onRemove: (endpoint: ModelEndpoint) => void;
};

/** What is shown of an endpoint. */
export function endpointColumns({ checkingId, onCheck, onRemove }: Does): Column<ModelEndpoint>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      sortBy: ({ name }) => name,
      cell: ({ name, baseUrl }) => (
        <span className="grid">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="font-mono text-xs wrap-anywhere text-muted">{baseUrl}</span>
        </span>
      ),
    },
    { id: 'key', header: 'Key', cell: ({ keyHint }) => <KeyHint hint={keyHint} />, wideOnly: true },
    {
      id: 'added',
      header: 'Added',
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <Moment at={createdAt} as="day" />,
      wideOnly: true,
    },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (endpoint) => (
        <span className="flex flex-wrap justify-end gap-2">
          <Button disabled={checkingId === endpoint.id} onClick={() => onCheck(endpoint)}>
            Check <span className="sr-only">{endpoint.name}</span>
          </Button>
          <Button onClick={() => onRemove(endpoint)}>
            Remove <span className="sr-only">{endpoint.name}</span>
          </Button>
        </span>
      ),
    },
  ];
}

function KeyHint({ hint }: { hint: string }) {
  return hint === '' ? (
    <span className="text-muted">not shown</span>
  ) : (
    <span className="font-mono text-xs">…{hint}</span>
  );
}
