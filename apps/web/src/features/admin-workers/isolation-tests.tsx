import type { WorkerReport } from '@crucible/contracts/worker-report';
import { Badge } from '../../components/ui/badge.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { isolationName } from '../../lib/isolation-name.ts';

/** What came of the hostile programs at each isolation level. */
export function IsolationTests({ levels }: { levels: WorkerReport['isolationTests'] }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-semibold">Hostile programs</h3>
      {levels.length === 0 && <p className="text-sm text-muted">They have not been tried yet.</p>}
      {levels.map(({ level, isServed, tests, testedAt }) => (
        <div key={level} className="grid gap-1 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{isolationName(level)}</span>
            <Badge tone={isServed ? 'good' : 'bad'}>{isServed ? 'Served' : 'Not served'}</Badge>
            <span className="text-xs text-muted">
              tried <Moment at={testedAt} as="ago" />
            </span>
          </p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {tests.map(({ name, ok }) => (
              <li key={name} className="inline-flex items-center gap-1">
                <ToneIcon tone={ok ? 'good' : 'bad'} />
                {name}
                <span className="sr-only">{ok ? 'held' : 'not held'}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
