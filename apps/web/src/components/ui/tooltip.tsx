'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** Shows a hint beside what it wraps, for mouse and keyboard. */
export function Tooltip({ hint, children }: { hint: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      {/* It stays in its place in the page, and so within its landmark. */}
      <Radix.Content
        sideOffset={6}
        collisionPadding={8}
        className="z-50 rounded-md bg-ink px-2 py-1 text-xs font-normal whitespace-nowrap text-canvas shadow-float"
      >
        {hint}
      </Radix.Content>
    </Radix.Root>
  );
}

/** Must be around every tooltip. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} disableHoverableContent>
      {children}
    </Radix.Provider>
  );
}
