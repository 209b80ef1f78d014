/** Name of the cookie that keeps the code's part of the width, in percent. */
export const LAYOUT_COOKIE = 'crucible-layout';

const USUAL_SHARE = 56;

/** Reads the cookie; anything that is no sensible share gives the usual one. */
export function parseCodeShare(value: string | undefined): number {
  const share = Number(value ?? Number.NaN);
  return share >= 20 && share <= 80 ? share : USUAL_SHARE;
}
