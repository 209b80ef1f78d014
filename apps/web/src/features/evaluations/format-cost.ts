const SMALL_DOLLARS = 1;

/** US dollars for people: `$0.0123`, `$12.50`. */
export function formatCost(dollars: number): string {
  return `$${dollars.toFixed(dollars < SMALL_DOLLARS ? 4 : 2)}`;
}
