/**
 * A value as it is shown: with so many decimals, in the unit in which it is shown. Null for what is no number, so that it is
 * told apart from every number and never sorted among them.
 */
export function roundValue(value: number | null, decimals: number): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
