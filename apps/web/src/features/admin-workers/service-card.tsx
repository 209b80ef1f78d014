import type { EngineRoom } from '@crucible/contracts/admin-workers';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { formatBytes } from '../../lib/format-bytes.ts';
import { FactList } from '../../components/ui/fact-list.tsx';

/** The process that answers, and the database. */
export function ServiceCard({ service, database }: Pick<EngineRoom, 'service' | 'database'>) {
  return (
    <Card
      title="Service and database"
      description="The process that answers this page, and what it keeps everything in."
    >
      <FactList
        layout="grid"
        facts={[
          ['Process', service.instance],
          ['Version', service.version],
          ['Node', service.nodeVersion],
          ['Started', <Moment key="started" at={service.startedAt} as="ago" />],
          ['Postgres', database.version],
          ['Size of the database', formatBytes(database.sizeBytes)],
          ['Connections', `${database.connections} of ${database.maxConnections}`],
        ]}
      />
    </Card>
  );
}
