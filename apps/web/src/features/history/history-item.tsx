'use client';

import type { RunSummary } from '@crucible/contracts/run';
import { Trash2 } from 'lucide-react';
import { IconButton } from '../../components/ui/icon-button.tsx';
import { ToneIcon } from '../../components/ui/tone-icon.tsx';
import { classNames } from '../../lib/class-names.ts';
import { formatDuration } from '../../lib/format-duration.ts';
import { relativeTime } from '../../lib/relative-time.ts';
import { shortStatus } from '../../model/status-sentence.ts';

type HistoryItemProps = {
  run: RunSummary;
  language: string;
  current: boolean;
  nowMs: number;
  onReopen: () => void;
  onDelete: () => void;
};

/** One earlier run. */
export function HistoryItem({ run, language, current, nowMs, onReopen, onDelete }: HistoryItemProps) {
  const { text, tone } = shortStatus(run.status);
  const title = run.title === '' ? 'Empty program' : run.title;
  const created = Date.parse(run.createdAt);
  return (
    <li
      className={classNames('flex items-center gap-1 border-b border-line pr-2', current && 'bg-accent-soft')}
    >
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={onReopen}
        className="flex min-w-0 flex-1 gap-3 py-3 pl-5 text-left -outline-offset-2 hover:bg-raised"
      >
        <ToneIcon tone={tone} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-mono text-[13px]">{title}</span>
          <span className="figures mt-1 block truncate text-xs text-muted">
            {language} · {text}
            {run.wallMs !== null && ` · ${formatDuration(run.wallMs)}`} ·{' '}
            <time dateTime={run.createdAt} title={new Date(created).toLocaleString()}>
              {relativeTime(created, nowMs)}
            </time>
          </span>
        </span>
      </button>
      <IconButton label={`Delete ${title}`} hint="Delete" icon={Trash2} onClick={onDelete} />
    </li>
  );
}
