import { CircleCheck, CircleDashed, CircleSlash, CircleX, Clock3, LoaderCircle, Wrench } from 'lucide-react';
import { classNames } from '../../lib/class-names.ts';

const LOOKS = {
  none: { icon: CircleDashed, className: 'text-muted' },
  idle: { icon: CircleSlash, className: 'text-muted' },
  waiting: { icon: Clock3, className: 'text-wait' },
  busy: { icon: LoaderCircle, className: 'animate-spin text-accent' },
  good: { icon: CircleCheck, className: 'text-good' },
  bad: { icon: CircleX, className: 'text-bad' },
  fault: { icon: Wrench, className: 'text-fault' },
} as const;

/** A sign for how something stands; the words beside it say the same. */
export function ToneIcon({ tone, className }: { tone: keyof typeof LOOKS; className?: string }) {
  const { icon: Icon, className: look } = LOOKS[tone];
  return <Icon aria-hidden className={classNames('size-4 shrink-0', look, className)} />;
}
