'use client';

import type { StudentTestResult } from '@crucible/contracts/grading';
import { ChevronRight } from 'lucide-react';
import { Badge } from '../../components/ui/badge.tsx';
import { classNames } from '../../lib/class-names.ts';
import { formatDuration } from '../../lib/format-duration.ts';
import { formatPoints } from '../../lib/format-points.ts';
import { TestDetail } from './test-detail.tsx';
import { VerdictIcon } from './verdict-icon.tsx';
import { verdictWords } from './verdict-words.ts';

type TestRowProps = {
  result: StudentTestResult;
  open: boolean;
  onOpen: (open: boolean) => void;
  onShowCode?: (() => void) | undefined;
};

/** A test: what came of it, what it is worth, and on demand everything that may be known of it. */
export function TestRow({ result, open, onOpen, onShowCode }: TestRowProps) {
  const { text, look } = verdictWords(result);
  const { name, isSample, points, maxPoints, durationMs } = result;
  const worth =
    points === null ? formatPoints(maxPoints) : `${formatPoints(points)} / ${formatPoints(maxPoints)}`;
  return (
    <li className="border-b border-line last:border-b-0">
      <details open={open} onToggle={(event) => onOpen(event.currentTarget.open)} className="group">
        <summary className="flex cursor-pointer list-none items-center gap-2.5 px-3.5 py-2 text-sm -outline-offset-2 hover:bg-raised/60 [&::-webkit-details-marker]:hidden">
          <VerdictIcon look={look} />
          <span className="min-w-0 flex-1">
            <span className="flex min-w-0 items-center gap-2">
              <span className="truncate font-medium">{name ?? 'Hidden test'}</span>
              {isSample && <Badge>Sample</Badge>}
            </span>
            <span
              className={classNames(
                'block text-xs',
                look === 'passed' ? 'text-good' : look === 'failed' ? 'text-bad' : 'text-muted',
              )}
            >
              {text}
            </span>
          </span>
          <span className="figures shrink-0 text-right text-xs text-muted">
            <span className="block text-ink">
              {worth} <span className="sr-only">points</span>
              <span aria-hidden>p</span>
            </span>
            {durationMs !== null && formatDuration(durationMs)}
          </span>
          <ChevronRight
            aria-hidden
            className="size-4 shrink-0 text-muted transition-transform group-open:rotate-90"
          />
        </summary>
        {open && <TestDetail result={result} onShowCode={onShowCode} />}
      </details>
    </li>
  );
}
