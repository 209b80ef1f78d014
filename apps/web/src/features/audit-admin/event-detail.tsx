import { readDetail } from './read-detail.ts';
import type { Fact } from './read-detail.ts';
import type { ShownEvent, ShownPage } from './shown-event.ts';

type EventDetailProps = { event: ShownEvent; names: ShownPage['names'] };

/** All that is known of an event. */
export function EventDetail({ event, names }: EventDetailProps) {
  const named = (id: string | null) => (id === null ? null : `${names[id] ?? ''} ${id}`.trim());
  const known: (readonly [string, string | null])[] = [
    ['done by', named(event.personId)],
    ['with the key', event.apiKeyId],
    ['from the address', event.address],
    ['about', named(event.subjectId)],
    ['recorded by', event.instance],
    ['door', event.door],
    ['language', event.language],
    ['image', event.imageDigest],
    ['isolation', event.isolation],
    ['hash of the code', event.codeHash],
    ['how it ended', event.verdict?.replaceAll('_', ' ') ?? null],
  ];
  const facts: Fact[] = [
    ...known.flatMap(([name, value]): Fact[] => (value === null ? [] : [[name, value]])),
    ...prefixed('limit', event.limits),
    ...prefixed('used', event.usage),
    ...readDetail(event.detail),
    ['event', event.id],
    ['hash', event.hash ?? 'not sealed yet'],
  ];
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line bg-canvas px-4 py-3 text-sm">
      {facts.map(([name, value], index) => (
        <div key={`${index} ${name}`} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="figures min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function prefixed(word: string, value: unknown): Fact[] {
  return readDetail(value).map(([name, text]): Fact => [`${word}: ${name}`, text]);
}
