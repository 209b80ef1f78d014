'use client';

import { ChevronRight } from 'lucide-react';
import { Moment } from '../../components/ui/moment.tsx';
import { actionWords } from './action-words.ts';
import { EventDetail } from './event-detail.tsx';
import { eventTarget } from './event-target.ts';
import type { ShownEvent, ShownPage } from './shown-event.ts';

/** Events, each of which opens to all that is known of it. */
export function EventList({ page }: { page: ShownPage }) {
  return (
    <ul aria-label="Events" className="divide-y divide-line rounded-lg border border-line bg-surface">
      {page.events.map((event) => (
        <li key={event.id}>
          <details className="group">
            <summary className="flex cursor-pointer list-none flex-wrap items-baseline gap-x-3 gap-y-0.5 px-3 py-2 text-sm -outline-offset-2 hover:bg-canvas">
              <ChevronRight
                aria-hidden
                className="size-4 shrink-0 self-center text-muted transition-transform group-open:rotate-90"
              />
              <span className="font-medium">{actionWords(event.action)}</span>
              <span className="min-w-0 flex-1 text-muted wrap-anywhere phone:order-1 phone:basis-full phone:pl-7">
                {whoAndWhom(event, page.names)}
              </span>
              <Moment at={event.at} className="text-xs text-muted phone:ml-auto" />
            </summary>
            <EventDetail event={event} names={page.names} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function whoAndWhom(event: ShownEvent, names: ShownPage['names']): string {
  const { personId } = event;
  const who = personId === null ? 'the installation' : (names[personId] ?? 'somebody without an account');
  const target = eventTarget(event, names);
  return target === undefined ? `by ${who}` : `${target}, by ${who}`;
}
