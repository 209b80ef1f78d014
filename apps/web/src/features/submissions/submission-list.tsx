'use client';

import type { Counted } from '@crucible/contracts/assignment';
import type { SubmissionSummary } from '@crucible/contracts/submission';
import { Inbox, Star } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { EmptyState } from '../../components/ui/empty-state.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { formatPoints } from '../../lib/format-points.ts';
import { countsWords, submissionWords } from './submission-words.ts';
import { LanguageName } from '../../components/language-name.tsx';

type SubmissionListProps = {
  submissions: readonly SubmissionSummary[];
  counted: Counted;
  /** Address of the page of a submission. */
  hrefOf: (submissionId: string) => string;
  onShow: (gradingRunId: string) => void;
  onRestore: (submission: SubmissionSummary) => void;
};

/** Everything that was handed in, the newest first: what came of it, and which one counts. */
export function SubmissionList({ submissions, counted, hrefOf, onShow, onRestore }: SubmissionListProps) {
  if (submissions.length === 0)
    return (
      <EmptyState icon={Inbox} title="Nothing handed in yet">
        Everything that you submit is kept here, with its results.
      </EmptyState>
    );
  return (
    <ul aria-label="Submissions" className="divide-y divide-line">
      {submissions.map((submission) => {
        const { id, number, createdAt, latePercent, isCounted, isForgiven, gradingRunId } = submission;
        return (
          <li key={id} className="grid gap-1.5 px-4 py-3 text-sm">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Link href={hrefOf(id)} className="font-semibold underline-offset-3 hover:underline">
                Submission {number}
              </Link>
              {isCounted === true && (
                <Badge tone="accent" icon={Star}>
                  {countsWords(counted, submissions.length)}
                </Badge>
              )}
              {latePercent > 0 && <Badge tone="wait">late: −{formatPoints(latePercent)} %</Badge>}
              {isForgiven && <Badge>attempt given back</Badge>}
            </div>
            <p className="text-muted">
              <span className="text-ink">{submissionWords(submission)}</span> ·{' '}
              <LanguageName id={submission.language} /> · <Moment at={createdAt} />
            </p>
            <div className="flex flex-wrap gap-1.5">
              {gradingRunId !== null && (
                <Button className="h-7 px-2 text-xs" onClick={() => onShow(gradingRunId)}>
                  Show results
                </Button>
              )}
              <Button className="h-7 px-2 text-xs" onClick={() => onRestore(submission)}>
                Restore into the editor
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
