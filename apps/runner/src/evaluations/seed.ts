/** Seeds are below it, and fit where whole numbers of 32 bits do. */
export const MAX_SEED = 2 ** 31;
