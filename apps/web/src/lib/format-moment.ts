/** Where whoever looks at the page is, as the time zone database calls it. */
export function viewerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A moment for people, with the name of the zone: `Tue 12 May 2026, 23:59 GMT+2`. The zone is the viewer's unless one is named. */
export function formatMoment(moment: string, zone: string = viewerZone()): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).formatToParts(new Date(moment));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

/** A day for people, in the viewer's zone: `12 May 2026`. */
export function formatDay(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(moment),
  );
}
