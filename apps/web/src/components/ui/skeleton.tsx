import { classNames } from '../../lib/class-names.ts';

type SkeletonProps = {
  /** What is on its way. */
  label: string;
  rows?: number;
  className?: string;
};

/** Grey bars in the place of what is being loaded. */
export function Skeleton({ label, rows = 4, className }: SkeletonProps) {
  return (
    <div role="status" className={classNames('grid gap-3', className)}>
      <span className="sr-only">Loading {label}…</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          aria-hidden
          className={classNames(
            'h-9 rounded-md bg-raised motion-safe:animate-pulse',
            row % 3 === 2 && 'w-3/4',
          )}
        />
      ))}
    </div>
  );
}
