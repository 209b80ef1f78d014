'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { QueryView } from '../../components/ui/query-view.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import type { CodeParts } from './code-parts.ts';
import { ReviewPage } from './review-page.tsx';
import { useReviewSettings } from './use-review-settings.ts';

type ViewProps = { courseId: string; submissionId: string; code: CodeParts };

/** A submission as the staff looks at it. */
export function ReviewView({ courseId, submissionId, code }: ViewProps): ReactNode {
  const api = useTRPC();
  const { isAnonymous, isLoaded, load } = useReviewSettings();
  useEffect(load, [load]);
  const review = useQuery(
    api.reviews.get.queryOptions(
      { submissionId, isAnonymous },
      { enabled: isLoaded, refetchOnMount: 'always' },
    ),
  );
  return (
    <QueryView query={review} what="the submission">
      {(found) => <ReviewPage key={found.submissionId} courseId={courseId} review={found} code={code} />}
    </QueryView>
  );
}
