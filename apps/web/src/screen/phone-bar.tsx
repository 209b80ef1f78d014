'use client';

import { RunButtons } from '../features/runs/run-buttons.tsx';
import { classNames } from '../lib/class-names.ts';
import type { Running } from './use-running.ts';

type View = 'code' | 'output';
type PhoneBarProps = { view: View; onView: (view: View) => void; ready: boolean; running: Running };

const VIEWS: { value: View; text: string }[] = [
  { value: 'code', text: 'Code' },
  { value: 'output', text: 'Output' },
];

/** What a phone has under the thumb: which half is shown, and Run. */
export function PhoneBar({ view, onView, ready, running }: PhoneBarProps) {
  return (
    <div className="hidden shrink-0 gap-2 border-t border-line bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] phone:flex">
      <div role="group" aria-label="Show" className="flex flex-1 rounded-lg bg-raised p-1">
        {VIEWS.map(({ value, text }) => (
          <button
            key={value}
            type="button"
            aria-pressed={view === value}
            onClick={() => onView(value)}
            className={classNames(
              'h-9 flex-1 rounded-md text-sm',
              view === value ? 'bg-surface font-medium shadow-sm' : 'text-muted',
            )}
          >
            {text}
          </button>
        ))}
      </div>
      <RunButtons onRun={running.run} onStop={running.stop} ready={ready} className="flex-1 *:h-11 *:px-2" />
    </div>
  );
}
