/** What the Dockerfiles of the catalogue start from; `npm run images` makes it, wherever it comes from. */
export const BASE_IMAGE = 'crucible/base:bookworm';
