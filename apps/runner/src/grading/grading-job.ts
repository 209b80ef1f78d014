/** Somebody waits for it, after those who have asked for a run. */
export const GRADING_PRIORITY = 10;

/** Nobody looks at each grading of a regrade: those of people who have just handed in come before them. */
export const REGRADE_PRIORITY = 15;

/** How often a grading is begun before it ends as `internal_error`. */
export const GRADING_ATTEMPTS = 3;
