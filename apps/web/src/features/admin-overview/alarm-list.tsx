import type { Alarm } from '@crucible/contracts/overview';
import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { TextLink } from '../../components/ui/text-link.tsx';

const PLACES: Readonly<Record<Alarm['kind'], { href: string; text: string }>> = {
  no_worker: { href: '/admin/workers', text: 'Workers' },
  worker_lost: { href: '/admin/workers', text: 'Workers' },
  worker_failing: { href: '/admin/workers', text: 'Workers' },
  isolation: { href: '/admin/workers', text: 'Workers' },
  disk: { href: '/admin/workers', text: 'Workers' },
  queue: { href: '/admin/queue?show=waiting', text: 'Queue' },
  dead_letters: { href: '/admin/queue?show=dead', text: 'What was given up' },
  image: { href: '/admin/images', text: 'Images' },
};

/** What somebody should look after now. */
export function AlarmList({ alarms }: { alarms: readonly Alarm[] }) {
  if (alarms.length === 0)
    return (
      <p className="flex items-center gap-2 text-sm">
        <CircleCheck aria-hidden className="size-4 text-good" /> Everything is as it should be.
      </p>
    );
  return (
    <ul aria-label="What needs looking after" className="grid gap-2">
      {alarms.map(({ kind, severity, message }) => {
        const Icon = severity === 'critical' ? OctagonAlert : TriangleAlert;
        return (
          <li
            key={`${kind} ${message}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-surface px-4 py-2 text-sm"
          >
            <Icon
              role="img"
              aria-label={severity === 'critical' ? 'Urgent' : 'Soon'}
              className={severity === 'critical' ? 'size-4 text-bad' : 'size-4 text-wait'}
            />
            <span className="min-w-0 flex-1 wrap-anywhere">{message}</span>
            <TextLink href={PLACES[kind].href}>{PLACES[kind].text}</TextLink>
          </li>
        );
      })}
    </ul>
  );
}
