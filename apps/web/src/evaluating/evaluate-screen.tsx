'use client';

import { CodeField } from '../features/editor/code-field.tsx';
import { EvaluateView } from '../features/evaluations/evaluate/evaluate-view.tsx';
import type { FurtherWay } from '../features/evaluations/evaluate/evaluate-view.tsx';
import { GeneratePart } from '../features/generate/form/generate-part.tsx';

const FURTHER_WAYS: readonly FurtherWay[] = [
  { text: 'Ask a model', render: (props) => <GeneratePart {...props} /> },
];

/** The ways to samples: a file, the editor, and a model that is asked. */
export function EvaluateScreen({ slug }: { slug: string }) {
  return (
    <EvaluateView
      slug={slug}
      renderField={(props) => <CodeField key={props.label} {...props} />}
      furtherWays={FURTHER_WAYS}
    />
  );
}
