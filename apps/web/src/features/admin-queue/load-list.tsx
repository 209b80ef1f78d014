import type { WorkerLoad } from '@crucible/contracts/admin-queue';
import { Card } from '../../components/ui/card.tsx';
import { JOB_WORDS } from './job-words.ts';

/** Who works on how much. */
export function LoadList({ load }: { load: readonly WorkerLoad[] }) {
  return (
    <Card title="Who works on it" description="Jobs that each process has taken.">
      {load.length === 0 ? (
        <p className="text-sm text-muted">Nobody has anything to do.</p>
      ) : (
        <dl className="grid gap-3 text-sm">
          {load.map(({ worker, jobs }) => (
            <div key={worker}>
              <dt className="font-medium wrap-anywhere">{worker}</dt>
              <dd className="figures text-muted">
                {jobs
                  .map(({ kind, running }) => `${running} × ${JOB_WORDS[kind].one.toLowerCase()}`)
                  .join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
