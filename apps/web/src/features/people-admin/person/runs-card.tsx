import type { PersonDetail } from '@crucible/contracts/person-detail';
import type { RunStatus } from '@crucible/contracts/run-status';
import { Card } from '../../../components/ui/card.tsx';
import { FactList } from '../../../components/ui/fact-list.tsx';

const WORDS: Readonly<Record<RunStatus, string>> = {
  queued: 'Waiting',
  running: 'Running',
  completed: 'Ended well',
  nonzero_exit: 'Ended with an error',
  signalled: 'Ended by a signal',
  time_limit: 'Took too long',
  memory_limit: 'Used too much memory',
  output_limit: 'Wrote too much',
  compile_error: 'Did not compile',
  cancelled: 'Stopped',
  internal_error: 'Failed on our side',
};

/** How somebody's programs have ended lately. */
export function RunsCard({ runs }: { runs: PersonDetail['recentRuns'] }) {
  return (
    <Card title="Runs of the last 30 days">
      {runs.length === 0 ? (
        <p className="text-sm text-muted">None.</p>
      ) : (
        <FactList facts={runs.map(({ status, count }) => [WORDS[status], count] as const)} />
      )}
    </Card>
  );
}
