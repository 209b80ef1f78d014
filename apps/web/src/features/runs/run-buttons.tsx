'use client';

import { Play, Square } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Tooltip } from '../../components/ui/tooltip.tsx';
import { classNames } from '../../lib/class-names.ts';
import { isActive, useRun } from '../../model/run-store.ts';

type RunButtonsProps = {
  onRun: () => void;
  onStop: () => void;
  ready: boolean;
  /** Of Run, where something else on the screen is more important. */
  look?: 'primary' | 'outline';
  /** What Stop says of itself, and by which keys it is pressed. */
  stopHint?: string;
  className?: string;
};

/** Run and Stop stand side by side and never trade places, so that a second click does not undo the first. */
export function RunButtons({
  onRun,
  onStop,
  ready,
  look = 'primary',
  stopHint = 'Stop (Ctrl or ⌘ + Shift + Enter)',
  className,
}: RunButtonsProps) {
  const active = useRun(isActive);
  const stopping = useRun((state) => state.stopping);
  const canRun = ready && !active;
  const canStop = active && !stopping;
  return (
    <div className={classNames('flex gap-1.5', className)}>
      <Tooltip hint="Run (Ctrl or ⌘ + Enter)">
        <Button
          look={look}
          className="flex-1 px-4"
          aria-disabled={!canRun}
          onClick={canRun ? onRun : undefined}
        >
          <Play aria-hidden className="size-4 fill-current" />
          Run
        </Button>
      </Tooltip>
      <Tooltip hint={stopHint}>
        <Button
          look={canStop ? 'danger' : 'outline'}
          className="flex-1"
          aria-disabled={!canStop}
          onClick={canStop ? onStop : undefined}
        >
          <Square aria-hidden className="size-3.5 fill-current" />
          Stop
        </Button>
      </Tooltip>
    </div>
  );
}
