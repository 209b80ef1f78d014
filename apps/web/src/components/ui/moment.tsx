'use client';

import { formatDay, formatMoment } from '../../lib/format-moment.ts';
import { relativeTime } from '../../lib/relative-time.ts';
import { useNow } from '../../lib/use-now.ts';

type MomentProps = {
  /** ISO. */
  at: string;
  /** `full` with time and zone, `day` the date alone, `ago` how long ago it was, which goes on. */
  as?: 'full' | 'day' | 'ago';
  className?: string;
};

/** A moment, in the zone of whoever looks at it; all of it is in its title. */
export function Moment({ at, as = 'full', className }: MomentProps) {
  const full = formatMoment(at);
  return (
    <time dateTime={at} title={as === 'full' ? undefined : full} className={className}>
      {as === 'ago' ? <Ago at={at} /> : as === 'day' ? formatDay(at) : full}
    </time>
  );
}

function Ago({ at }: { at: string }) {
  return relativeTime(Date.parse(at), useNow());
}
