'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { classNames } from '../../lib/class-names.ts';

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** In the middle of the screen, also with room for much, or along its right edge from top to bottom. */
  place?: 'middle' | 'wide' | 'side';
};

const PLACES = {
  middle:
    'top-1/2 left-1/2 max-h-[85dvh] w-[min(92vw,34rem)] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line',
  wide: 'top-1/2 left-1/2 max-h-[90dvh] w-[min(96vw,64rem)] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line',
  side: 'inset-y-0 right-0 w-[min(94vw,26rem)] border-l border-line',
} as const;

/** A window over the page that keeps the focus until it is closed. */
export function Dialog({ open, onOpenChange, title, description, children, place = 'middle' }: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/45" />
        <Radix.Content
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
          // Opened from state, the dialog has no button of its own to give the focus back to.
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
          className={classNames(
            'fixed z-40 flex flex-col bg-surface text-ink shadow-float outline-none',
            PLACES[place],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {description !== undefined && (
                <Radix.Description className="mt-1 text-sm text-muted">{description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label="Close"
              className="-mt-1 -mr-2 inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-raised hover:text-ink"
            >
              <X aria-hidden className="size-[18px]" />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
