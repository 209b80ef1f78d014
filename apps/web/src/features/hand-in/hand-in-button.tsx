'use client';

import type { StudentAssignment } from '@crucible/contracts/student-assignment';
import { Send } from 'lucide-react';
import { Button } from '../../components/ui/button.tsx';
import { Tooltip } from '../../components/ui/tooltip.tsx';
import { timeLeft } from '../../lib/time-left.ts';
import { useServerClock } from '../../lib/use-server-clock.ts';
import { refusalWords } from '../../model/refusal-words.ts';

type HandInButtonProps = {
  assignment: Pick<StudentAssignment, 'refusal' | 'serverTime'>;
  ready: boolean;
  onPress: () => void;
};

/** Hands in, or says why that is not possible; a pause between attempts is counted down. */
export function HandInButton({ assignment: { refusal, serverTime }, ready, onPress }: HandInButtonProps) {
  const nowMs = useServerClock(serverTime);
  const leftMs = refusal?.reason === 'too_soon' ? Date.parse(refusal.until ?? '') - nowMs : Number.NaN;
  const isRefused = refusal !== null && !(leftMs <= 0);
  const isPossible = ready && !isRefused;
  return (
    <Tooltip hint={isRefused ? refusalWords(refusal) : 'Submit (Ctrl or ⌘ + Alt + Enter)'}>
      <Button look="primary" aria-disabled={!isPossible} onClick={isPossible ? onPress : undefined}>
        <Send aria-hidden className="size-4" />
        {leftMs > 0 ? <span className="figures">Submit in {timeLeft(leftMs)}</span> : 'Submit'}
      </Button>
    </Tooltip>
  );
}
