'use client';

import { CodeViewer } from '../features/editor/code-viewer.tsx';
import { DiffViewer } from '../features/editor/diff-viewer.tsx';
import { ReviewView } from '../features/review/review-view.tsx';

/** A submission with its code in the editor. */
export function ReviewScreen({ courseId, submissionId }: { courseId: string; submissionId: string }) {
  return (
    <ReviewView
      {...{ courseId, submissionId }}
      code={{
        renderCode: (props) => <CodeViewer {...props} />,
        renderDiff: (props) => <DiffViewer {...props} />,
      }}
    />
  );
}
