'use client';

import { MAX_STDIN_LENGTH } from '@crucible/contracts/run';
import { useWorkspace } from '../../model/workspace-store.ts';

type StdinFieldProps = { keepOpen: boolean; onKeepOpen: (keepOpen: boolean) => void };

/** What the program reads before anything is typed. */
export function StdinField({ keepOpen, onKeepOpen }: StdinFieldProps) {
  const { stdin, setStdin } = useWorkspace();
  return (
    <div className="flex h-full min-h-0 flex-col bg-surface">
      <textarea
        aria-label="Input for the program"
        aria-describedby="stdin-hint"
        value={stdin}
        onChange={(event) => setStdin(event.target.value)}
        maxLength={MAX_STDIN_LENGTH}
        placeholder="What the program reads from its input, line by line"
        spellCheck={false}
        className="min-h-0 flex-1 resize-none bg-surface p-3.5 font-mono text-[13px] leading-relaxed -outline-offset-2 placeholder:text-muted"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-canvas px-3.5 py-2 text-xs text-muted">
        <label className="flex items-center gap-2 text-ink">
          <input
            type="checkbox"
            checked={stdin === '' || keepOpen}
            disabled={stdin === ''}
            onChange={(event) => onKeepOpen(event.target.checked)}
            className="size-4 accent-accent-fill"
          />
          Keep input open for typing
        </label>
        <span id="stdin-hint">
          {stdin === '' ? 'Empty: you type while the program runs.' : 'The program reads this first.'}
        </span>
      </div>
    </div>
  );
}
