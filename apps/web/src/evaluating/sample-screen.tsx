'use client';

import { CodeViewer } from '../features/editor/code-viewer.tsx';
import { DiffViewer } from '../features/editor/diff-viewer.tsx';
import { SampleView } from '../features/evaluations/sample/sample-view.tsx';
import type { SampleRef } from '../features/evaluations/sample/use-sample.ts';

/** A sample with its program in the editor. */
export function SampleScreen({ sampleRef }: { sampleRef: SampleRef }) {
  return (
    <SampleView
      sampleRef={sampleRef}
      code={{
        renderViewer: (props) => <CodeViewer {...props} />,
        renderDiff: (props) => <DiffViewer {...props} />,
      }}
    />
  );
}
