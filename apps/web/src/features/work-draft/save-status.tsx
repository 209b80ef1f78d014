import { Check, CloudAlert, CloudUpload, CopyX } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import type { SaveState } from './create-draft-saver.ts';

type Look = { icon: LucideIcon; text: string; title?: string; className?: string };

/** Where what was written is kept by now. */
export function SaveStatus({ state }: { state: SaveState }) {
  if (state.status === 'untouched') return null;
  const { icon: Icon, text, title, className } = lookOf(state);
  return (
    <p
      title={title}
      className={classNames('flex min-w-0 items-center gap-1.5 text-xs text-muted', className)}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{text}</span>
    </p>
  );
}

function lookOf(state: Exclude<SaveState, { status: 'untouched' }>): Look {
  switch (state.status) {
    case 'saved':
      return {
        icon: Check,
        text: `Saved ${clock(state.savedAt)}`,
        title: 'Your work is kept on the server.',
      };
    case 'saving':
      return { icon: CloudUpload, text: 'Saving…' };
    case 'failed':
      return {
        ...{ icon: CloudAlert, text: 'Kept in this browser only', className: 'text-wait' },
        title: `${state.reason} It is tried again by itself.`,
      };
    case 'conflict':
      return { icon: CopyX, text: 'Not saved: changed elsewhere', className: 'text-wait' };
  }
}

function clock(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
}
