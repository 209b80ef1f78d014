import { Lock } from 'lucide-react';

/** In the place of what a private problem is judged by. */
export function Withheld() {
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Lock aria-hidden className="size-4 shrink-0" />
      This problem is private: only those who keep the benchmark see this.
    </p>
  );
}
