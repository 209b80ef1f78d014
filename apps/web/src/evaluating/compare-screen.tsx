'use client';

import { DiffViewer } from '../features/editor/diff-viewer.tsx';
import { CompareView } from '../features/evaluations/compare/compare-view.tsx';

/** Evaluations compared, with programs in the editor. */
export function CompareScreen() {
  return <CompareView renderDiff={(props) => <DiffViewer {...props} />} />;
}
