'use client';

import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import type { SaveState as State } from './draft/use-draft.ts';

/** Whether what is written is stored: `Saved 12:03`. */
export function SaveState({ state }: { state: State }) {
  const { icon: Icon, look, words } = describe(state);
  return (
    <p role="status" className="figures flex items-center gap-1.5 text-sm text-muted">
      <Icon aria-hidden className={`size-4 ${look}`} />
      {words}
    </p>
  );
}

function describe(state: State) {
  switch (state.kind) {
    case 'saved':
      return {
        icon: CircleCheck,
        look: 'text-good',
        words: `Saved${state.at === null ? '' : ` ${timeOf(state.at)}`}`,
      };
    case 'waiting':
    case 'saving':
      return { icon: LoaderCircle, look: '', words: 'Saving…' };
    case 'wrong':
      return { icon: CircleAlert, look: 'text-bad', words: 'Not saved: something is incomplete' };
    case 'conflict':
      return { icon: CircleAlert, look: 'text-bad', words: 'Not saved: changed by somebody else' };
    case 'failed':
      return { icon: CircleAlert, look: 'text-bad', words: 'Not saved yet; it is tried again' };
  }
}

function timeOf(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}
