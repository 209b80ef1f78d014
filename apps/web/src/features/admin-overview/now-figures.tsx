import type { Overview } from '@crucible/contracts/overview';
import { formatDuration } from '../../lib/format-duration.ts';

/** How it stands now, and in the range as a whole. */
export function NowFigures({ overview: { now, total } }: { overview: Overview }) {
  const share = total.runs === 0 ? null : (100 * total.failed) / total.runs;
  const facts = [
    ['Runs in this time', total.runs.toLocaleString('en')],
    ['First output, median', total.firstOutput === null ? '–' : formatDuration(total.firstOutput.p50)],
    [
      'First output, 99th percentile',
      total.firstOutput === null ? '–' : formatDuration(total.firstOutput.p99),
    ],
    ['Ended by our fault', share === null ? '–' : `${share.toFixed(share < 1 ? 2 : 0)} %`],
    ['Jobs running', now.running],
    ['Jobs waiting', now.waiting],
    ['Workers', now.workers],
    ['Sandboxes ready', now.sandboxesReady],
    ['Sandboxes in use', now.sandboxesBusy],
    ['People', now.people.toLocaleString('en')],
  ] as const;
  return (
    <dl className="figures grid grid-cols-5 gap-3 phone:grid-cols-2">
      {facts.map(([name, value]) => (
        <div key={name} className="rounded-lg border border-line bg-surface px-4 py-3">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="text-lg font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
