'use client';

import type { StudentGrading } from '@crucible/contracts/grading';
import type { StudentTest } from '@crucible/contracts/student-assignment';
import type { ReactNode } from 'react';
import { gradingWords } from './grading-words.ts';
import type { GradingLook } from './grading-words.ts';
import { withPending } from './pending-results.ts';
import { TestList } from './test-list.tsx';
import { TextBlock } from '../../components/text-block.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

const ICONS = {
  waiting: 'open',
  busy: 'busy',
  good: 'passed',
  bad: 'failed',
  fault: 'fault',
  idle: 'skipped',
} as const satisfies Record<GradingLook, string>;

type GradingPanelProps = {
  grading: StudentGrading;
  tests: readonly StudentTest[];
  dueAt: string | null;
  /** Brings the editor into sight; without it there is none to lead to. */
  onShowCode?: (() => void) | undefined;
  /** The places that the compiler complains about. */
  problems: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
};

/** A grading while it goes on and afterwards: how it stands, and each of its tests. */
export function GradingPanel({ grading, tests, dueAt, onShowCode, problems, actions }: GradingPanelProps) {
  const { text, look } = gradingWords(grading);
  const { compile, done, total, reason } = grading;
  const goesOn = look === 'waiting' || look === 'busy';
  return (
    <section
      aria-label={reason === 'samples' ? 'Results of the samples' : 'Results'}
      className="h-full overflow-y-auto"
    >
      <div className="sticky top-0 z-10 border-b border-line bg-surface">
        <div className="flex flex-wrap items-center gap-2.5 px-3.5 py-2.5">
          <VerdictIcon look={ICONS[look]} />
          <p className="min-w-0 flex-1 text-sm font-semibold">{text}</p>
          {actions}
        </div>
        {goesOn && (
          <progress
            aria-label="Tests that are done"
            value={done}
            max={Math.max(1, total)}
            className="block h-0.5 w-full appearance-none bg-raised [&::-moz-progress-bar]:bg-accent-fill [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-accent-fill"
          />
        )}
      </div>
      {/* Each step would be too much to listen to. */}
      <p role="status" className="sr-only">
        {look === 'busy' ? 'Testing' : text}
      </p>
      {compile !== null && (
        <div className="grid gap-3 border-b border-line px-3.5 py-3">
          {compile.diagnostics.length > 0 && problems}
          {compile.output !== '' && <TextBlock title="What the compiler said" text={compile.output} />}
        </div>
      )}
      {compile === null && (
        <TestList results={withPending(grading, tests)} dueAt={dueAt} onShowCode={onShowCode} />
      )}
    </section>
  );
}
