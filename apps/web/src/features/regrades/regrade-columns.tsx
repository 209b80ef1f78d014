import type { RegradeRow } from '@crucible/contracts/regrade';
import { ArrowDown, ArrowUp, Equal, Hourglass, Plus, TriangleAlert } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { TextLink } from '../../components/ui/text-link.tsx';

const CHANGES = {
  up: { text: 'up', icon: ArrowUp, tone: 'good' },
  down: { text: 'down', icon: ArrowDown, tone: 'bad' },
  same: { text: 'the same', icon: Equal, tone: 'plain' },
  new: { text: 'first grading', icon: Plus, tone: 'accent' },
  pending: { text: 'not graded yet', icon: Hourglass, tone: 'wait' },
  failed: { text: 'failed through us', icon: TriangleAlert, tone: 'fault' },
} as const;

const difference = ({ before, after }: RegradeRow) =>
  before === null || after === null ? null : Math.round((after - before) * 100) / 100;

/** What the table says of each submission that was graded again. */
export function regradeColumns({
  courseId,
  assignmentId,
}: {
  courseId: string;
  assignmentId: string;
}): Column<RegradeRow>[] {
  return [
    {
      id: 'person',
      header: 'Student',
      namesRow: true,
      sortBy: ({ personName }) => personName,
      cell: ({ personName, submissionId, number }) => (
        <TextLink href={`/courses/${courseId}/assignments/${assignmentId}/review/${submissionId}`}>
          {personName}, no. {number}
        </TextLink>
      ),
    },
    {
      id: 'before',
      header: 'Before',
      align: 'end',
      sortBy: ({ before }) => before,
      cell: ({ before }) => before ?? '–',
    },
    {
      id: 'after',
      header: 'After',
      align: 'end',
      sortBy: ({ after }) => after,
      cell: ({ after }) => after ?? '–',
    },
    {
      id: 'difference',
      header: 'Difference',
      align: 'end',
      sortBy: difference,
      cell: (row) => {
        const points = difference(row);
        if (points === null) return '–';
        return points > 0 ? `+${points}` : points;
      },
    },
    {
      id: 'change',
      header: 'Change',
      sortBy: ({ change }) => change,
      cell: ({ change }) => {
        const { text, icon, tone } = CHANGES[change];
        return (
          <Badge tone={tone} icon={icon}>
            {text}
          </Badge>
        );
      },
    },
  ];
}
