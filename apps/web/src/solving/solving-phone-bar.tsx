'use client';

import { classNames } from '../lib/class-names.ts';
import { ActionButtons } from './solving-bar.tsx';
import type { SolvingActions } from './solving-bar.tsx';
import type { SolvingView } from './solving-panes.tsx';

type SolvingPhoneBarProps = {
  view: SolvingView;
  onView: (view: SolvingView) => void;
  actions: SolvingActions;
};

const VIEWS: readonly { value: SolvingView; text: string }[] = [
  { value: 'task', text: 'Task' },
  { value: 'code', text: 'Code' },
  { value: 'results', text: 'Results' },
];

/** What a phone has under the thumb: which part is shown, and what can be done. */
export function SolvingPhoneBar({ view, onView, actions }: SolvingPhoneBarProps) {
  return (
    <div className="hidden shrink-0 gap-2 border-t border-line bg-surface p-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] phone:grid">
      <ActionButtons
        actions={actions}
        className="gap-1 [&_button]:h-10 [&_button]:min-w-0 [&_button]:flex-1 [&_button]:gap-1 [&_button]:px-1.5 [&>*]:flex-1"
      />
      <div role="group" aria-label="Show" className="flex rounded-lg bg-raised p-1">
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
    </div>
  );
}
