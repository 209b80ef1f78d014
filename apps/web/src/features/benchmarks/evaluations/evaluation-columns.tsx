import type { Evaluation, EvaluationState } from '@crucible/contracts/evaluation';
import type { Column } from '../../../components/ui/data-table/column.ts';
import { Moment } from '../../../components/ui/moment.tsx';
import { TextLink } from '../../../components/ui/text-link.tsx';

const STATES: Record<EvaluationState, string> = {
  open: 'Waiting for samples',
  running: 'Running',
  paused: 'Paused',
  finished: 'Finished',
  cancelled: 'Cancelled',
};

/** What those who keep a benchmark see of an evaluation in a list. */
export const EVALUATION_COLUMNS: readonly Column<Evaluation>[] = [
  {
    id: 'candidate',
    header: 'Candidate',
    namesRow: true,
    sortBy: ({ candidate }) => candidate?.name ?? null,
    cell: ({ id, candidate }) => (
      <TextLink href={`/evaluations/${id}`} className="wrap-anywhere">
        {candidate?.name ?? 'Deleted candidate'}
      </TextLink>
    ),
  },
  {
    id: 'person',
    header: 'By',
    wideOnly: true,
    sortBy: ({ personName }) => personName,
    cell: ({ personName }) => personName ?? 'Deleted account',
  },
  {
    id: 'version',
    header: 'Version',
    align: 'end',
    wideOnly: true,
    sortBy: ({ version }) => version.number,
    cell: ({ version }) => version.number,
  },
  { id: 'state', header: 'State', sortBy: ({ state }) => state, cell: ({ state }) => STATES[state] },
  {
    id: 'samples',
    header: 'Samples',
    align: 'end',
    sortBy: ({ progress }) => progress.total,
    cell: ({ progress: { done, total } }) => (done === total ? total : `${done} of ${total}`),
  },
  {
    id: 'passed',
    header: 'Passed',
    align: 'end',
    sortBy: ({ progress }) => progress.passed,
    cell: ({ progress }) => progress.passed,
  },
  {
    id: 'created',
    header: 'Made',
    wideOnly: true,
    sortBy: ({ createdAt }) => createdAt,
    cell: ({ createdAt }) => <Moment at={createdAt} as="ago" className="whitespace-nowrap" />,
  },
];
