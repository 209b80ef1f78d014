import type { SampleSummary } from '@crucible/contracts/evaluation-sample';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { formatDuration } from '../../../lib/format-duration.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import { samplePath } from '../sample-path.ts';
import { VerdictMark } from '../verdict-mark.tsx';

const UNKNOWN = '–';

/** What the list says of each sample. */
export function sampleColumns(evaluationId: string): Column<SampleSummary>[] {
  return [
    {
      id: 'problem',
      header: 'Problem',
      namesRow: true,
      sortBy: ({ problem }) => problem,
      cell: (sample) => (
        <TextLink href={samplePath(evaluationId, sample)} className="wrap-anywhere">
          {sample.problem}, sample {sample.sampleIndex + 1}
        </TextLink>
      ),
    },
    {
      id: 'verdict',
      header: 'Verdict',
      sortBy: ({ status }) => status,
      cell: (sample) => <VerdictMark sample={sample} />,
    },
    {
      id: 'message',
      header: 'What was said',
      wideOnly: true,
      cell: ({ message }) => (
        <span title={message} className="line-clamp-1 max-w-96 font-mono text-xs break-all">
          {message}
        </span>
      ),
    },
    {
      id: 'time',
      header: 'Time',
      align: 'end',
      wideOnly: true,
      sortBy: ({ wallMs }) => wallMs,
      cell: ({ wallMs }) => (wallMs === null ? UNKNOWN : formatDuration(wallMs)),
    },
    {
      id: 'memory',
      header: 'Memory',
      align: 'end',
      wideOnly: true,
      sortBy: ({ memoryBytes }) => memoryBytes,
      cell: ({ memoryBytes }) => (memoryBytes === null ? UNKNOWN : formatBytes(memoryBytes)),
    },
    {
      id: 'line',
      header: 'Line',
      align: 'end',
      wideOnly: true,
      sortBy: ({ line }) => line,
      cell: ({ line }) => line,
    },
  ];
}
