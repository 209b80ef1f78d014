/** After those who have handed something in, like the samples themselves. */
export const GENERATION_PRIORITY = 20;

/** How often workers may break while they ask before it is given up; those that go on elsewhere do not count. */
export const GENERATION_ATTEMPTS = 20;
