/** Points for people: at most two decimals, and none that say nothing. */
export function formatPoints(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** `1 point`, `2.5 points`. */
export function pointsText(points: number): string {
  const text = formatPoints(points);
  return text === '1' ? '1 point' : `${text} points`;
}
