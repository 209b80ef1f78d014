// The first three columns stay where they are while the others are scrolled; each begins where the one before it ends.

/** The box by which a row is marked. */
export const MARK_COLUMN = 'sticky left-0 z-10 w-9 min-w-9 pl-3';
export const RANK_COLUMN = 'sticky left-9 z-10 w-12 min-w-12 px-1 text-right';
export const NAME_COLUMN =
  'sticky left-[5.25rem] z-10 w-60 min-w-60 border-r border-line px-3 text-left phone:w-36 phone:min-w-36';
