import type { Evaluation } from '@crucible/contracts/evaluation';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';
import { nameOf } from '../name-of.ts';
import { StateBadge } from '../state-badge.tsx';
import { PassAtOne } from './pass-at-one.tsx';

export const EVALUATION_COLUMNS: Column<Evaluation>[] = [
  {
    id: 'candidate',
    header: 'Candidate',
    namesRow: true,
    sortBy: nameOf,
    cell: (evaluation) => (
      <TextLink href={`/evaluations/${evaluation.id}`} className="wrap-anywhere">
        {nameOf(evaluation)}
      </TextLink>
    ),
  },
  {
    id: 'benchmark',
    header: 'Benchmark',
    sortBy: ({ benchmark }) => benchmark.name,
    cell: ({ benchmark, version }) => (
      <>
        <TextLink href={`/benchmarks/${benchmark.slug}`}>{benchmark.name}</TextLink>{' '}
        <span className="text-muted">version {version.number}</span>
      </>
    ),
  },
  {
    id: 'state',
    header: 'State',
    sortBy: ({ state }) => state,
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    id: 'samples',
    header: 'Samples',
    align: 'end',
    wideOnly: true,
    sortBy: ({ progress }) => progress.total,
    cell: ({ progress: { done, total } }) => (done === total ? total : `${done} of ${total}`),
  },
  {
    id: 'pass',
    header: 'pass@1',
    align: 'end',
    cell: (evaluation) => <PassAtOne evaluation={evaluation} />,
  },
  {
    id: 'date',
    header: 'Made',
    wideOnly: true,
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <Moment at={createdAt} as="ago" />,
  },
];
