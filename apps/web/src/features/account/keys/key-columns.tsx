import type { ApiKey } from '@crucible/contracts/api-key';
import { Badge } from '../../../components/ui/badge.tsx';
import { Button } from '../../../components/ui/button.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';

/** What is shown of a key. `nowMs` is when the list was fetched. */
export function keyColumns(nowMs: number, onRevoke: (key: ApiKey) => void): Column<ApiKey>[] {
  return [
    {
      id: 'name',
      header: 'Name',
      namesRow: true,
      sortBy: ({ name }) => name,
      cell: ({ name, prefix }) => (
        <span className="grid">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="font-mono text-xs text-muted">{prefix}…</span>
        </span>
      ),
    },
    { id: 'scopes', header: 'May', cell: ({ scopes }) => scopes.join(', '), wideOnly: true },
    {
      id: 'used',
      header: 'Used',
      sortBy: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? 'Never' : <Moment at={lastUsedAt} as="ago" />),
    },
    { id: 'state', header: 'State', cell: (key) => <KeyState apiKey={key} nowMs={nowMs} /> },
    {
      id: 'actions',
      header: 'Actions',
      hidesHeader: true,
      align: 'end',
      cell: (key) =>
        key.revokedAt === null && (
          <Button onClick={() => onRevoke(key)}>
            Revoke <span className="sr-only">{key.name}</span>
          </Button>
        ),
    },
  ];
}

type KeyStateProps = { apiKey: ApiKey; nowMs: number };

function KeyState({ apiKey: { revokedAt, expiresAt }, nowMs }: KeyStateProps) {
  if (revokedAt !== null) return <Badge>Revoked</Badge>;
  if (expiresAt === null) return <Badge tone="good">Works</Badge>;
  if (Date.parse(expiresAt) < nowMs) return <Badge tone="wait">Expired</Badge>;
  return (
    <span className="text-xs">
      until <Moment at={expiresAt} as="day" />
    </span>
  );
}
