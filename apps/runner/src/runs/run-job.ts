/** Somebody is looking at a run and waits: such jobs come before all others. */
export const RUN_PRIORITY = 0;

/** How often a run is begun before it ends as `internal_error`. */
export const MAX_ATTEMPTS = 3;

/** Nobody looks at a callback, but a program waits for it. */
export const CALLBACK_PRIORITY = 0;

/** How often a callback is sent before it is given up. */
export const CALLBACK_MAX_ATTEMPTS = 8;
