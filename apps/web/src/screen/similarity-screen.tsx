'use client';

import { CodeViewer } from '../features/editor/code-viewer.tsx';
import { SimilarityView } from '../features/similarity/similarity-view.tsx';

/** The similarity report with its code in the editor. */
export function SimilarityScreen({ assignmentId }: { assignmentId: string }) {
  return <SimilarityView assignmentId={assignmentId} renderCode={(props) => <CodeViewer {...props} />} />;
}
