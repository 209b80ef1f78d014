import type { AdminWorker } from '@crucible/contracts/admin-workers';
import type { WorkerReport } from '@crucible/contracts/worker-report';
import { Badge } from '../../components/ui/badge.tsx';
import { Card } from '../../components/ui/card.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { formatBytes } from '../../lib/format-bytes.ts';
import { isolationName } from '../../lib/isolation-name.ts';
import { FactList } from '../../components/ui/fact-list.tsx';
import { IsolationTests } from './isolation-tests.tsx';
import { PoolTable } from './pool-table.tsx';
import { SelfTests } from './self-tests.tsx';
import { workerState } from './worker-state.ts';

const SLOT_WORDS: Readonly<Record<string, string>> = {
  run: 'Runs',
  grading: 'Submissions',
  evaluation: 'Samples',
  image_task: 'Image tasks',
};

/** A worker, how it is, and what it found out about its engine. */
export function WorkerCard({ worker }: { worker: AdminWorker }) {
  const { instance, report, isLost } = worker;
  const state = workerState(worker);
  return (
    <Card
      title={instance}
      description={
        isLost ? (
          <>
            It was heard of last <Moment at={worker.seenAt} as="ago" />. What it was working on has been taken
            over.
          </>
        ) : undefined
      }
      actions={<Badge tone={state.tone}>{state.text}</Badge>}
    >
      <FactList layout="grid" facts={factsOf(worker)} />
      {report !== null && !isLost && (
        <div className="grid min-w-0 gap-5">
          <PoolTable pools={report.pools} />
          <IsolationTests levels={report.isolationTests} />
          <SelfTests tests={report.selfTests} />
        </div>
      )}
    </Card>
  );
}

function factsOf({ version, startedAt, isolations, report }: AdminWorker) {
  const own = [
    ['Version', version],
    ['Started', <Moment key="started" at={startedAt} as="ago" />],
    ['Isolation levels', isolations.length === 0 ? 'none' : isolations.map(isolationName).join(', ')],
  ] as const;
  return report === null ? own : [...own, ...reported(report)];
}

function reported({ nodeVersion, engineVersion, isBehindProxy, disk, slots }: WorkerReport) {
  return [
    ['Node', nodeVersion],
    ['Engine', engineVersion ?? 'does not answer'],
    ['Way to the engine', isBehindProxy ? 'through the docker proxy' : 'directly'],
    [
      'Disk',
      disk === null ? 'not known' : `${formatBytes(disk.freeBytes)} of ${formatBytes(disk.totalBytes)} free`,
    ],
    ...slots.map(
      ({ kind, running, concurrency }) => [SLOT_WORDS[kind] ?? kind, `${running} of ${concurrency}`] as const,
    ),
  ] as const;
}
