import type { ReviewRow } from '@crucible/contracts/review';
import { MessageSquare } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import type { Column } from '../../components/ui/data-table/column.ts';
import { Moment } from '../../components/ui/moment.tsx';
import { TextLink } from '../../components/ui/text-link.tsx';
import { gradingWords } from './grading-words.ts';
import { reviewPath } from './review-links.ts';
import { LanguageName } from '../../components/language-name.tsx';

/** What the table of submissions says of each. */
export function reviewColumns(
  place: { courseId: string; assignmentId: string },
  maxPoints: number,
): Column<ReviewRow>[] {
  return [
    {
      id: 'person',
      header: 'Student',
      namesRow: true,
      sortBy: ({ person }) => person.name,
      cell: ({ person, submissionId, number }) => (
        <TextLink href={reviewPath(place, submissionId)} aria-label={`${person.name}, submission ${number}`}>
          {person.name}
        </TextLink>
      ),
    },
    {
      id: 'section',
      header: 'Section',
      wideOnly: true,
      sortBy: ({ person }) => person.section?.name ?? null,
      cell: ({ person }) => person.section?.name ?? '',
    },
    {
      id: 'number',
      header: 'No.',
      align: 'end',
      sortBy: ({ number }) => number,
      cell: ({ number }) => number,
    },
    {
      id: 'at',
      header: 'Handed in',
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt, latePercent }) => (
        <span className="flex flex-wrap items-center gap-2">
          <Moment at={createdAt} as="ago" />
          {latePercent > 0 && <Badge tone="wait">late −{latePercent} %</Badge>}
        </span>
      ),
    },
    {
      id: 'language',
      header: 'Language',
      wideOnly: true,
      sortBy: ({ language }) => language,
      cell: ({ language }) => <LanguageName id={language} />,
    },
    {
      id: 'points',
      header: `Points of ${maxPoints}`,
      align: 'end',
      sortBy: ({ points }) => points,
      cell: ({ points, status }) => points ?? <span className="text-muted">{gradingWords(status)}</span>,
    },
    {
      id: 'rubric',
      header: 'Rubric',
      align: 'end',
      wideOnly: true,
      sortBy: ({ rubricPoints }) => rubricPoints,
      cell: ({ rubricPoints }) => (rubricPoints === 0 ? '' : signed(rubricPoints)),
    },
    {
      id: 'remarks',
      header: 'Remarks',
      cell: ({ isCounted, isForgiven, comments }) => (
        <span className="flex flex-wrap items-center gap-1.5">
          {isCounted && <Badge tone="good">counts</Badge>}
          {isForgiven && <Badge>given back</Badge>}
          {comments > 0 && (
            <Badge icon={MessageSquare}>
              {comments}
              <span className="sr-only"> {comments === 1 ? 'comment' : 'comments'}</span>
            </Badge>
          )}
        </span>
      ),
    },
  ];
}

const signed = (points: number) => (points > 0 ? `+${points}` : `−${-points}`);
