/** Of a cell without a sample: hatched, so that it is no shade of any share. */
export const SHARE_NONE =
  'bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_1px,transparent_1px_4px)]';

/** The shade of a share: from that of the page to full strength. It differs by lightness, so it reads without colours, too. */
export function shareColour(share: number): string {
  return `color-mix(in oklab, var(--good) ${Math.round(share * 100)}%, var(--raised))`;
}
