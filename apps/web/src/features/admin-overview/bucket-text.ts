import type { OverviewRange } from '@crucible/contracts/overview';

/** The moment at which a bucket begins, as short as its range allows: `14:30`, `Tue 15:00`, `12 May`. In the viewer's zone. */
export function bucketText(at: string, range: OverviewRange): string {
  const options: Intl.DateTimeFormatOptions =
    range === 'month'
      ? { day: 'numeric', month: 'short' }
      : { hour: '2-digit', minute: '2-digit', ...(range === 'week' && { weekday: 'short' }) };
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(at));
}
