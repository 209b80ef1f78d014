export const BUTTON_LOOKS = {
  primary: 'bg-accent-fill text-on-accent hover:bg-accent-fill-hover font-semibold',
  outline: 'border border-line-strong/60 bg-surface text-ink hover:bg-raised',
  quiet: 'text-ink hover:bg-raised',
  danger: 'border border-bad/60 text-bad bg-surface hover:bg-bad/10 font-semibold',
} as const;

export const BUTTON_SHAPE =
  'inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-md px-3 text-sm whitespace-nowrap transition-colors disabled:opacity-45 aria-disabled:cursor-default aria-disabled:opacity-45';
