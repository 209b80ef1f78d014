'use client';

import type { Review } from '@crucible/contracts/review';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import type { CodeParts } from './code-parts.ts';
import { CommentsCard } from './comments-card.tsx';
import { GradeCard } from './grade-card.tsx';
import { PointsCard } from './points-card.tsx';
import { ResultsCard } from './results-card.tsx';
import { ReviewCode } from './review-code.tsx';
import type { OpenPlace } from './review-code.tsx';
import { ReviewHeader } from './review-header.tsx';
import { reviewPath } from './review-links.ts';
import { RubricCard } from './rubric-card.tsx';
import { useReviewActions } from './use-review-actions.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewSettings } from './use-review-settings.ts';

type PageProps = { courseId: string; review: Review; code: CodeParts };

/** The files of a submission beside everything by which it is judged. */
export function ReviewPage({ courseId, review, code }: PageProps) {
  const router = useRouter();
  const actions = useReviewActions();
  const { hasKeys } = useReviewSettings();
  const [open, setOpen] = useState<OpenPlace>({ path: review.files[0]?.path ?? '', line: null });
  const { assignment, submissionId, neighbours, rubric } = review;
  const place = { courseId, assignmentId: assignment.id };
  useDocumentTitle(`${review.person.name} · ${assignment.title}`);

  const go = (id: string | null) => {
    if (id !== null) router.push(reviewPath(place, id));
  };
  useReviewKeys({
    isOn: hasKeys,
    onBefore: () => go(neighbours.before),
    onAfter: () => go(neighbours.after),
    onItem: (index) => {
      const item = rubric[index];
      if (item) actions.mark.mutate({ submissionId, rubricItemId: item.id, isMarked: !item.isMarked });
    },
  });

  return (
    <div className="flex min-h-full flex-col">
      <ReviewHeader {...{ review, place, actions }} />
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_24rem] gap-4 p-4 max-lg:grid-cols-1">
        <ReviewCode {...{ review, code, actions, open }} onOpen={setOpen} />
        <div className="grid min-w-0 content-start gap-4">
          <GradeCard review={review} />
          <RubricCard
            {...{ rubric, hasKeys }}
            onMark={(rubricItemId, isMarked) => actions.mark.mutate({ submissionId, rubricItemId, isMarked })}
          />
          <PointsCard {...{ review, actions }} />
          <CommentsCard {...{ review, actions }} onOpen={setOpen} />
          <ResultsCard submissionId={submissionId} />
        </div>
      </div>
    </div>
  );
}
