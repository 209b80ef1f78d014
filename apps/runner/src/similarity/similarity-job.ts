/** Nobody waits for a comparison: submissions come before it. */
export const SIMILARITY_PRIORITY = 20;

/** How often a comparison is begun before it ends as failed. */
export const SIMILARITY_ATTEMPTS = 3;
