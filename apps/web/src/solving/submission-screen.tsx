'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import type { Submission } from '@crucible/contracts/submission';
import { useQuery } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { Badge } from '../components/ui/badge.tsx';
import { ButtonLink } from '../components/ui/button-link.tsx';
import { Crumbs } from '../components/ui/crumbs.tsx';
import { Moment } from '../components/ui/moment.tsx';
import { Page } from '../components/ui/page.tsx';
import { QueryView } from '../components/ui/query-view.tsx';
import { CommentNote } from '../features/feedback/comment-note.tsx';
import { GradeCard } from '../features/feedback/grade-card.tsx';
import { GradingPanel } from '../features/results/grading-panel.tsx';
import { useLiveRun } from '../features/runs/use-live-run.ts';
import { formatPoints } from '../lib/format-points.ts';
import { useTRPC } from '../lib/trpc.ts';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { shownGrading } from './shown-grading.ts';
import { SubmissionFiles } from './submission-files.tsx';
import { useLiveGrading } from './use-live-grading.ts';
import { LanguageName } from '../components/language-name.tsx';

type SubmissionScreenProps = { assignmentId: string; submissionId: string };

/** Something that was handed in: the files with what was said about them, the results, and the grade. */
export function SubmissionScreen({ assignmentId, submissionId }: SubmissionScreenProps) {
  const trpc = useTRPC();
  const submission = useQuery(trpc.submissions.get.queryOptions({ submissionId }));
  const assignment = useQuery(trpc.assignments.open.queryOptions({ assignmentId }));
  return (
    <QueryView query={submission} what="the submission">
      {(found) => (
        <QueryView query={assignment} what="the assignment">
          {(opened) => <Found submission={found} assignment={opened} />}
        </QueryView>
      )}
    </QueryView>
  );
}

type FoundProps = { submission: Submission; assignment: StudentAssignment };

function Found({ submission, assignment }: FoundProps) {
  const { id: submissionId, number, createdAt, versionNumber, language, isCounted, latePercent } = submission;
  const { course, title, counted, dates, content } = assignment;
  const trpc = useTRPC();
  const feedback = useQuery(trpc.feedback.get.queryOptions({ submissionId }));
  const grading = useLiveGrading(useLiveRun(true), submission.gradingRunId);
  const home = `/courses/${course.id}/assignments/${assignment.id}`;
  const view = grading.data ?? submission.grading;
  const shown = view === null ? null : shownGrading(view);
  const comments = feedback.data?.comments ?? [];
  useDocumentTitle(`Submission ${number}: ${title}`);

  return (
    <Page
      title={`Submission ${number}`}
      crumbs={
        <Crumbs
          items={[
            { href: `/courses/${course.id}`, text: course.code },
            { href: home, text: title },
          ]}
        />
      }
      description={
        <span className="flex flex-wrap items-center gap-2">
          <span>
            Handed in on <Moment at={createdAt} />, in <LanguageName id={language} />, for version{' '}
            {versionNumber}
          </span>
          {isCounted === true && (
            <Badge tone="accent" icon={Star}>
              counts: your {counted} one
            </Badge>
          )}
          {latePercent > 0 && (
            <Badge tone="wait">late: loses {formatPoints(latePercent)} % of the points</Badge>
          )}
        </span>
      }
      actions={<ButtonLink href={home}>Back to the assignment</ButtonLink>}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] items-start gap-6 max-lg:grid-cols-1">
        <div className="grid min-w-0 gap-6">
          <SubmissionFiles files={submission.files} comments={comments} />
          {shown !== null && (
            <div className="overflow-hidden rounded-xl border border-line bg-surface">
              <GradingPanel
                grading={shown}
                tests={content?.tests ?? []}
                dueAt={dates.dueAt}
                problems={null}
              />
            </div>
          )}
        </div>
        <div className="grid min-w-0 gap-6">
          <QueryView query={feedback} what="the feedback">
            {(told) => <GradeCard feedback={told} />}
          </QueryView>
          {comments.length > 0 && (
            <section aria-labelledby="comments" className="grid gap-2">
              <h2 id="comments" className="text-base font-semibold">
                Comments
              </h2>
              {comments.map((comment) => (
                <CommentNote key={comment.id} comment={comment} />
              ))}
            </section>
          )}
        </div>
      </div>
    </Page>
  );
}
