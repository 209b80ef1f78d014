/** What the images of the catalogue are built from. */
export const BASE_TAG = 'crucible/base:bookworm';
