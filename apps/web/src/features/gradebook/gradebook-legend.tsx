import { CalendarClock, Clock3, PencilLine } from 'lucide-react';

/** What the signs in the cells mean. */
export function GradebookLegend() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <span className="inline-flex items-center gap-1">
        <Clock3 aria-hidden className="size-3.5 text-wait" /> late, percent taken
      </span>
      <span className="inline-flex items-center gap-1">
        <CalendarClock aria-hidden className="size-3.5" /> own dates
      </span>
      <span className="inline-flex items-center gap-1">
        <PencilLine aria-hidden className="size-3.5 text-accent" /> points given by hand
      </span>
      <span>· nothing yet</span>
    </p>
  );
}
