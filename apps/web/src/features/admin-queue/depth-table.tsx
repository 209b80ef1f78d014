import type { QueueDepth } from '@crucible/contracts/admin-queue';
import { Card } from '../../components/ui/card.tsx';
import { formatDuration } from '../../lib/format-duration.ts';
import { JOB_KINDS, JOB_WORDS } from './job-words.ts';

const HEAD = 'py-1 pl-4 text-right font-semibold first:pl-0 first:text-left';
const CELL = 'py-1.5 pl-4 text-right';

/** How much there is of each class of jobs. */
export function DepthTable({ depths }: { depths: readonly QueueDepth[] }) {
  const rows = JOB_KINDS.flatMap((kind) => depths.find((depth) => depth.kind === kind) ?? []);
  return (
    <Card title="How much there is" description="Each class has places of its own on the workers.">
      <div className="overflow-x-auto">
        <table className="figures w-full text-sm">
          <thead>
            <tr className="border-b border-line text-xs text-muted">
              {['Class', 'Waiting', 'Running', 'Oldest waits', 'Given up'].map((head) => (
                <th key={head} scope="col" className={HEAD}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, waiting, running, oldestWaitingMs, dead }) => (
              <tr key={kind} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {JOB_WORDS[kind].many}
                </th>
                <td className={CELL}>{waiting}</td>
                <td className={CELL}>{running}</td>
                <td className={CELL}>{oldestWaitingMs === null ? '–' : formatDuration(oldestWaitingMs)}</td>
                <td className={dead > 0 ? `${CELL} font-semibold text-bad` : CELL}>{dead}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
