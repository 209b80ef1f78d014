import type { ImageTask } from '@crucible/contracts/image-task';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { formatDuration } from '../../../lib/format-duration.ts';
import { TASK_KIND_WORDS, TASK_STATUS_WORDS } from '../image-words.ts';
import { StatusText } from '../status-text.tsx';

const took = ({ startedAt, finishedAt }: ImageTask) =>
  startedAt === null || finishedAt === null ? null : Date.parse(finishedAt) - Date.parse(startedAt);

/** A task in a list of them. */
export const TASK_COLUMNS: readonly Column<ImageTask>[] = [
  {
    ...{ id: 'task', header: 'Task', namesRow: true },
    cell: ({ id, kind, imageName, isFromScratch }) => (
      <>
        <TextLink href={`/admin/images/tasks/${id}`}>
          {TASK_KIND_WORDS[kind]}
          {imageName !== null && ` of ${imageName}`}
        </TextLink>
        {isFromScratch && <span className="block text-xs text-muted">from nothing</span>}
      </>
    ),
  },
  {
    ...{ id: 'status', header: 'Status' },
    cell: ({ status, failure }) => (
      <>
        <StatusText words={TASK_STATUS_WORDS[status]} />
        {failure !== null && <span className="block max-w-md text-xs text-muted">{failure}</span>}
      </>
    ),
  },
  {
    ...{ id: 'when', header: 'When', sortBy: ({ createdAt }) => createdAt },
    cell: ({ createdAt }) => <Moment at={createdAt} as="ago" className="whitespace-nowrap" />,
  },
  {
    ...{ id: 'took', header: 'Took', align: 'end', wideOnly: true, sortBy: took },
    cell: (task) => {
      const ms = took(task);
      return ms === null ? '' : formatDuration(ms);
    },
  },
  {
    ...{ id: 'by', header: 'Asked for by', wideOnly: true },
    cell: ({ askedBy }) => askedBy ?? 'the installation',
  },
];
