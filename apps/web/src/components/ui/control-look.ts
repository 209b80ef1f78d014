/** How everything looks that one types into or chooses from. */
export const CONTROL_LOOK =
  'w-full min-w-0 rounded-md border border-line-strong/60 bg-surface px-3 text-sm text-ink placeholder:text-muted aria-invalid:border-bad disabled:bg-raised disabled:text-muted [&[readonly]]:bg-canvas';
