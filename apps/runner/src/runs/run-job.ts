/** Somebody is looking at a run and waits: such jobs come before all others. */
export const RUN_PRIORITY = 0;

/** How often a run is begun before it ends as `internal_error`. */
export const MAX_ATTEMPTS = 3;
