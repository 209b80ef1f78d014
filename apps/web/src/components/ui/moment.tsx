'use client';

import { useState } from 'react';
import { formatDay, formatMoment } from '../../lib/format-moment.ts';
import { relativeTime } from '../../lib/relative-time.ts';

type MomentProps = {
  /** ISO. */
  at: string;
  /** `full` with time and zone, `day` the date alone, `ago` how long ago it was. */
  as?: 'full' | 'day' | 'ago';
  className?: string;
};

/** A moment, in the zone of whoever looks at it; all of it is in its title. */
export function Moment({ at, as = 'full', className }: MomentProps) {
  const [nowMs] = useState(() => Date.now());
  const full = formatMoment(at);
  const texts = { full, day: formatDay(at), ago: relativeTime(Date.parse(at), nowMs) };
  return (
    <time dateTime={at} title={as === 'full' ? undefined : full} className={className}>
      {texts[as]}
    </time>
  );
}
