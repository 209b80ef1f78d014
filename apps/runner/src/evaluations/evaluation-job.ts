/** After those who have handed something in. */
export const EVALUATION_PRIORITY = 20;

/** How often a part is begun without anything coming of it before the sample it stops at ends as `internal_error`. */
export const PART_ATTEMPTS = 5;
