'use client';

import type { Review } from '@crucible/contracts/review';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { Badge } from '../../components/ui/badge.tsx';
import { Button } from '../../components/ui/button.tsx';
import { Crumbs } from '../../components/ui/crumbs.tsx';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { Menu, MenuItem } from '../../components/ui/menu.tsx';
import { Moment } from '../../components/ui/moment.tsx';
import { SmallSelect } from '../../components/ui/small-select.tsx';
import { gradingWords } from './grading-words.ts';
import { reviewPath, reviewsPath } from './review-links.ts';
import type { ReviewActions } from './use-review-actions.ts';
import { useReviewSettings } from './use-review-settings.ts';
import { LanguageName } from '../../components/language-name.tsx';

type HeaderProps = {
  review: Review;
  place: { courseId: string; assignmentId: string };
  actions: ReviewActions;
};

/** Whose submission it is, which of theirs, and the way to the others. */
export function ReviewHeader({ review, place, actions }: HeaderProps) {
  const router = useRouter();
  const { isAnonymous, hasKeys, change } = useReviewSettings();
  const { person, assignment, attempts, neighbours, submissionId, isForgiven } = review;
  const { before, after, position, total } = neighbours;
  const go = (id: string | null) => {
    if (id !== null) router.push(reviewPath(place, id));
  };
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-3">
      <div className="grid min-w-0 gap-1">
        <Crumbs
          items={[
            { href: `/courses/${place.courseId}`, text: assignment.course.code },
            { href: reviewsPath(place), text: assignment.title },
          ]}
        />
        <h1 className="flex flex-wrap items-center gap-2 text-lg font-semibold">
          {person.name}
          {person.section !== null && <Badge>{person.section.name}</Badge>}
          {review.isCounted && <Badge tone="good">counts</Badge>}
          {review.latePercent > 0 && <Badge tone="wait">late −{review.latePercent} %</Badge>}
          {isForgiven && <Badge>attempt given back</Badge>}
        </h1>
        <p className="text-xs text-muted">
          Handed in <Moment at={review.createdAt} />, <LanguageName id={review.language} />, version{' '}
          {review.versionNumber}
        </p>
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-2">
        <SmallSelect
          label="Submission"
          className="h-9"
          value={submissionId}
          onChange={({ target }) => go(target.value)}
          options={attempts.map((attempt) => ({
            value: attempt.submissionId,
            text: `No. ${attempt.number}: ${attempt.points ?? gradingWords(attempt.status)}${attempt.isCounted ? ', counts' : ''}`,
          }))}
        />
        <Menu trigger={<Button>More</Button>}>
          <MenuItem
            onSelect={() =>
              actions.regrade.mutate({
                ...{ assignmentId: place.assignmentId, reason: 'One submission', appliesItself: true },
                scope: { type: 'submission', submissionId },
              })
            }
          >
            Grade again
          </MenuItem>
          <MenuItem onSelect={() => actions.setForgiven.mutate({ submissionId, isForgiven: !isForgiven })}>
            {isForgiven ? 'Count the attempt again' : 'Give the attempt back'}
          </MenuItem>
          <MenuItem onSelect={() => change({ isAnonymous: !isAnonymous })}>
            {isAnonymous ? 'Show names' : 'Hide names'}
          </MenuItem>
          <MenuItem onSelect={() => change({ hasKeys: !hasKeys })}>
            {hasKeys ? 'Single keys off' : 'Single keys on'}
          </MenuItem>
        </Menu>
        <nav aria-label="Students" className="flex items-center">
          <IconButton
            label="Previous student"
            hint={hasKeys ? 'Previous student (K)' : 'Previous student'}
            icon={ChevronLeft}
            disabled={before === null}
            onClick={() => go(before)}
          />
          <span className="figures text-sm text-muted">
            {position} of {total}
          </span>
          <IconButton
            label="Next student"
            hint={hasKeys ? 'Next student (J)' : 'Next student'}
            icon={ChevronRight}
            disabled={after === null}
            onClick={() => go(after)}
          />
        </nav>
      </div>
    </header>
  );
}
