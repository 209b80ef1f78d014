import {
  CircleCheck,
  CircleDashed,
  CircleDotDashed,
  CircleSlash,
  CircleX,
  EyeOff,
  LoaderCircle,
  Wrench,
} from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';
import type { VerdictLook } from './verdict-words.ts';

const LOOKS = {
  passed: { icon: CircleCheck, className: 'text-good' },
  partial: { icon: CircleDotDashed, className: 'text-wait' },
  failed: { icon: CircleX, className: 'text-bad' },
  skipped: { icon: CircleSlash, className: 'text-muted' },
  fault: { icon: Wrench, className: 'text-fault' },
  hidden: { icon: EyeOff, className: 'text-muted' },
  open: { icon: CircleDashed, className: 'text-muted' },
  busy: { icon: LoaderCircle, className: 'text-accent motion-safe:animate-spin' },
} as const;

/** A sign for a verdict; the words beside it say the same. */
export function VerdictIcon({ look, className }: { look: VerdictLook | 'busy'; className?: string }) {
  const { icon: Icon, className: colour } = LOOKS[look];
  return <Icon aria-hidden className={classNames('size-4 shrink-0', colour, className)} />;
}
