import type { PruneItem } from '@crucible/contracts/admin-image';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { PRUNE_WORDS } from '../image-words.ts';
import { ShortDigest } from '../short-digest.tsx';

/** What an image is called: its name here, its tags, or the beginning of its digest. */
function nameOf({ imageName, tags, digest }: PruneItem): string {
  return tags[0] ?? imageName ?? digest.replace(/^sha256:/, '').slice(0, 12);
}

/** An image that could go; all are chosen but those of `kept`. */
export function pruneColumns(
  kept: ReadonlySet<string>,
  onToggle: (digest: string) => void,
): readonly Column<PruneItem>[] {
  return [
    {
      ...{ id: 'chosen', header: 'Goes' },
      cell: (item) => (
        <input
          type="checkbox"
          aria-label={`Take ${nameOf(item)} away`}
          className="block size-4 accent-accent-fill"
          checked={!kept.has(item.digest)}
          onChange={() => onToggle(item.digest)}
        />
      ),
    },
    {
      ...{ id: 'image', header: 'Image', namesRow: true, sortBy: nameOf },
      cell: (item) => <span className="wrap-anywhere">{nameOf(item)}</span>,
    },
    {
      ...{ id: 'why', header: 'Why', sortBy: ({ reason }) => PRUNE_WORDS[reason] },
      cell: ({ reason }) => PRUNE_WORDS[reason],
    },
    {
      ...{ id: 'size', header: 'Size', align: 'end', sortBy: ({ sizeBytes }) => sizeBytes },
      cell: ({ sizeBytes }) => <span className="whitespace-nowrap">{formatBytes(sizeBytes)}</span>,
    },
    {
      ...{ id: 'made', header: 'Made', wideOnly: true, sortBy: ({ createdAt }) => createdAt },
      cell: ({ createdAt }) => <Moment at={createdAt} as="ago" />,
    },
    {
      ...{ id: 'digest', header: 'Digest', wideOnly: true },
      cell: ({ digest }) => <ShortDigest digest={digest} />,
    },
  ];
}
