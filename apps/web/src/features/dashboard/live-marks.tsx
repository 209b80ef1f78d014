import type { Activity, DashboardCell } from '@crucible/contracts/dashboard';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { relativeTime } from '../../lib/relative-time.ts';

const ACTIVITIES: Record<Activity, { words: string; look: string }> = {
  running: { words: 'being graded', look: 'bg-accent motion-safe:animate-pulse' },
  active: { words: 'at it', look: 'bg-good' },
  idle: { words: 'idle', look: 'border-2 border-wait' },
  away: { words: 'not here', look: 'border-2 border-line-strong' },
};

type ActivityProps = { activity: Activity; lastSeenAt: string | null; nowMs: number };

/** Whether somebody is there. */
export function ActivityMark({ activity, lastSeenAt, nowMs }: ActivityProps) {
  const { words, look } = ACTIVITIES[activity];
  const seen = lastSeenAt === null ? '' : `, ${relativeTime(Date.parse(lastSeenAt), nowMs)}`;
  return (
    <span title={`${words}${seen}`} className={classNames('size-2.5 shrink-0 rounded-full', look)}>
      <span className="sr-only">{words}: </span>
    </span>
  );
}

type MarkProps = { cell: DashboardCell | null; isStuck: boolean; nowMs: number };

/** How somebody stands with a test: a sign, and how often it was tried in vain. */
export function TestMark({ cell, isStuck, nowMs }: MarkProps) {
  if (cell === null) return <span className="sr-only">nothing</span>;
  const isPassed = cell.verdict === 'passed';
  const since =
    cell.failingSince === null ? '' : ` since ${relativeTime(Date.parse(cell.failingSince), nowMs)}`;
  const words = isPassed
    ? 'passed'
    : `${cell.verdict.replaceAll('_', ' ')}, ${cell.failures} ${cell.failures === 1 ? 'time' : 'times'}${since}`;
  return (
    <span
      title={words}
      className={classNames(
        'figures mx-auto flex w-fit items-center gap-1 rounded-md px-1 text-xs',
        isStuck && 'bg-wait/20 ring-1 ring-wait',
      )}
    >
      <span className="sr-only">{words}</span>
      <ToneIcon tone={isPassed ? 'good' : cell.verdict === 'skipped' ? 'idle' : 'bad'} />
      {!isPassed && cell.failures > 1 && <span aria-hidden>{cell.failures}×</span>}
    </span>
  );
}
