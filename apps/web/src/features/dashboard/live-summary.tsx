import type { Dashboard } from '@crucible/contracts/dashboard';

type SummaryProps = { dashboard: Dashboard; at: string; isStale: boolean };

/** The session in numbers. */
export function LiveSummary({ dashboard, at, isStale }: SummaryProps) {
  const { students, queue } = dashboard;
  const count = (holds: (student: Dashboard['students'][number]) => boolean) => students.filter(holds).length;
  const facts = [
    ['At it now', count(({ activity }) => activity === 'active' || activity === 'running')],
    ['Handed in', count(({ attempts }) => attempts > 0)],
    ['Stuck', count(({ stuckOn }) => stuckOn !== null)],
    ['Being graded', queue.running],
    ['Waiting', queue.waiting],
  ] as const;
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-3">
      <dl className="figures flex flex-wrap gap-x-8 gap-y-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="text-xl font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="figures ml-auto text-xs text-muted">
        {isStale ? 'Not up to date: the service does not answer. Last ' : 'Live, '}
        {at === '' ? '' : new Date(at).toLocaleTimeString('en-GB')}
      </p>
    </div>
  );
}
