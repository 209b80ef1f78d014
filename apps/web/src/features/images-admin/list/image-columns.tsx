import type { AdminImage } from '@crucible/contracts/admin-image';
import { CalendarClock } from 'lucide-react';
import { Badge } from '../../../components/ui/badge.tsx';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { isolationName } from '../../../lib/isolation-name.ts';
import { STATUS_WORDS, TASK_KIND_WORDS } from '../image-words.ts';
import { ScanCounts, scanWeight } from '../scan-counts.tsx';
import { ShortDigest } from '../short-digest.tsx';
import { StatusText } from '../status-text.tsx';
import { ImageMenu } from './image-menu.tsx';
import { LanguageList } from './language-list.tsx';

/** An image in the list of all of them. */
export const IMAGE_COLUMNS: readonly Column<AdminImage>[] = [
  {
    ...{ id: 'name', header: 'Image', namesRow: true, sortBy: ({ name }) => name },
    cell: ({ name, description, origin, base }) => (
      <div className="grid min-w-40 gap-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/admin/images/${name}`} className="font-medium">
            {name}
          </TextLink>
          {origin === 'adopted' && <Badge tone="accent">adopted</Badge>}
        </span>
        <span className="text-xs text-muted">
          {description}
          {base !== null && <span className="block wrap-anywhere phone:hidden">on {base}</span>}
        </span>
      </div>
    ),
  },
  {
    ...{ id: 'status', header: 'Status', sortBy: ({ status }) => STATUS_WORDS[status].text },
    cell: ({ status, task, isStale }) => (
      <div className="grid justify-items-start gap-1">
        <StatusText words={STATUS_WORDS[status]} />
        {task !== null && (
          <TextLink href={`/admin/images/tasks/${task.id}`} className="text-xs">
            {TASK_KIND_WORDS[task.kind]} {task.status === 'queued' ? 'waits' : 'is running'}
          </TextLink>
        )}
        {isStale && (
          <Badge tone="wait" icon={CalendarClock}>
            to be rebuilt
          </Badge>
        )}
      </div>
    ),
  },
  {
    ...{ id: 'languages', header: 'Languages', wideOnly: true },
    cell: ({ languages }) => <LanguageList languages={languages} />,
  },
  {
    ...{ id: 'digest', header: 'Digest', wideOnly: true },
    cell: ({ digest }) => (digest === null ? <None /> : <ShortDigest digest={digest} />),
  },
  {
    ...{ id: 'size', header: 'Size', align: 'end', wideOnly: true, sortBy: ({ sizeBytes }) => sizeBytes },
    cell: ({ sizeBytes }) =>
      sizeBytes === null ? <None /> : <span className="whitespace-nowrap">{formatBytes(sizeBytes)}</span>,
  },
  {
    ...{ id: 'age', header: 'Built', wideOnly: true, sortBy: ({ builtAt }) => builtAt },
    cell: ({ builtAt }) =>
      builtAt === null ? <None /> : <Moment at={builtAt} as="ago" className="whitespace-nowrap" />,
  },
  {
    ...{ id: 'isolation', header: 'Isolation', wideOnly: true },
    cell: ({ isolations }) => (isolations.length === 0 ? <None /> : isolations.map(isolationName).join(', ')),
  },
  {
    ...{
      id: 'runs',
      header: 'Runs (30 d)',
      align: 'end',
      wideOnly: true,
      sortBy: ({ runs30Days }) => runs30Days,
    },
    cell: ({ runs30Days }) => runs30Days.toLocaleString('en'),
  },
  {
    ...{ id: 'scan', header: 'Vulnerabilities', wideOnly: true, sortBy: ({ scan }) => scanWeight(scan) },
    cell: ({ scan }) => <ScanCounts scan={scan} />,
  },
  {
    ...{ id: 'actions', header: 'Actions', hidesHeader: true, align: 'end' },
    cell: (image) => <ImageMenu image={image} />,
  },
];

function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">none</span>
    </span>
  );
}
