'use client';

import type { StudentTestResult } from '@crucible/contracts/grading';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { hiddenWords } from './hidden-words.ts';
import { TestRow } from './test-row.tsx';
import { verdictWords } from './verdict-words.ts';

type TestListProps = {
  results: readonly StudentTestResult[];
  dueAt: string | null;
  onShowCode?: (() => void) | undefined;
};

/** The results of tests in their order; what is hidden is counted and said to be. The first that failed is open. */
export function TestList({ results, dueAt, onShowCode }: TestListProps) {
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const shown = results.filter(({ access }) => access === 'shown');
  const hidden = results.filter(({ access }) => access === 'hidden');
  const firstFailed = shown.find((result) => ['failed', 'partial'].includes(verdictWords(result).look));
  return (
    <>
      {shown.length > 0 && (
        <ul aria-label="Tests">
          {shown.map((result) => (
            <TestRow
              key={result.key}
              result={result}
              open={toggled.get(result.key) ?? result === firstFailed}
              onOpen={(open) => setToggled((before) => new Map(before).set(result.key, open))}
              onShowCode={onShowCode}
            />
          ))}
        </ul>
      )}
      <HiddenTests
        hidden={hidden.map(({ seenAfter, maxPoints }) => ({ seenAfter, points: maxPoints }))}
        dueAt={dueAt}
      />
    </>
  );
}

type HiddenTestsProps = { hidden: Parameters<typeof hiddenWords>[0]; dueAt: string | null };

/** How many tests are hidden, and when their results are seen. */
export function HiddenTests({ hidden, dueAt }: HiddenTestsProps) {
  return hiddenWords(hidden, dueAt).map((sentence) => (
    <p key={sentence} className="flex items-start gap-2.5 px-3.5 py-2 text-sm text-muted">
      <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      {sentence}
    </p>
  ));
}
