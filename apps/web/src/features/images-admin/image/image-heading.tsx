import type { AdminImageDetail } from '@crucible/contracts/admin-image';
import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '../../../components/ui/badge.tsx';
import { Moment } from '../../../components/ui/moment.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { FactList } from '../../../components/ui/fact-list.tsx';
import { isolationName } from '../../../lib/isolation-name.ts';
import { STATUS_NOTES, STATUS_WORDS } from '../image-words.ts';
import { ScanCounts } from '../scan-counts.tsx';
import { ShortDigest } from '../short-digest.tsx';
import { StatusText } from '../status-text.tsx';

/** How an image stands. */
export function ImageHeading({ image }: { image: AdminImageDetail }) {
  const { status, isStale, origin, digest, sizeBytes, builtAt, base, isolations, runs30Days, scan } = image;
  const { reference, referenceDigest } = image;
  const facts: [string, ReactNode][] = [];
  if (digest !== null) facts.push(['Digest', <ShortDigest key="digest" digest={digest} />]);
  if (sizeBytes !== null) facts.push(['Size', formatBytes(sizeBytes)]);
  if (builtAt !== null) facts.push(['Built', <Moment key="built" at={builtAt} as="ago" />]);
  if (base !== null) facts.push(['Base', base]);
  if (isolations.length > 0)
    facts.push(['Holds hostile programs in', isolations.map(isolationName).join(', ')]);
  facts.push(['Runs in 30 days', runs30Days]);
  if (digest !== null) facts.push(['Vulnerabilities', <ScanCounts key="scan" scan={scan} />]);
  if (reference !== null) facts.push(['Adopted from', <code key="reference">{reference}</code>]);
  if (referenceDigest !== null)
    facts.push(['Its digest then', <ShortDigest key="pinned" digest={referenceDigest} />]);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <StatusText words={STATUS_WORDS[status]} />
        {origin === 'adopted' && <Badge tone="accent">adopted</Badge>}
        {isStale && (
          <Badge tone="wait" icon={CalendarClock}>
            to be rebuilt: it is old, or what goes into it has changed
          </Badge>
        )}
      </p>
      {STATUS_NOTES[status] !== undefined && <p className="max-w-prose text-sm">{STATUS_NOTES[status]}</p>}
      <FactList layout="line" facts={facts} />
    </div>
  );
}
