const SQRT_PI = Math.sqrt(Math.PI);
/** Below it the series needs few terms, above it the fraction does. */
const SERIES_UP_TO = 2;
const SERIES_TERMS = 60;
const FRACTION_STEPS = 120;

/** How likely chi-square with one degree of freedom is at least so large; right to about 12 digits. */
export function chiSquareTail(statistic: number): number {
  if (!(statistic >= 0)) throw new RangeError(`${statistic} is no value of chi-square.`);
  if (statistic === Number.POSITIVE_INFINITY) return 0;
  const x = Math.sqrt(statistic / 2);
  return x < SERIES_UP_TO ? 1 - erfBySeries(x) : erfcByFraction(x);
}

/** erf(x) = 2x/√π · e^(−x²) · Σ (2x²)^n / (1·3·…·(2n+1)): all terms are positive, so nothing cancels. */
function erfBySeries(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < SERIES_TERMS; n += 1) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return ((2 * x) / SQRT_PI) * Math.exp(-x * x) * sum;
}

/** erfc(x) = e^(−x²)/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))), from the innermost step outwards. */
function erfcByFraction(x: number): number {
  let below = x;
  for (let step = FRACTION_STEPS; step >= 1; step -= 1) below = x + step / 2 / below;
  return Math.exp(-x * x) / SQRT_PI / below;
}
