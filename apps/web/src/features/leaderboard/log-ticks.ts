const STEPS = [1, 2, 5];

/** Round values between two positive ones for a logarithmic axis: 1, 2 and 5 of each power of ten, or the powers alone where those are too many. */
export function logTicks(min: number, max: number): number[] {
  const first = Math.floor(Math.log10(min));
  const last = Math.ceil(Math.log10(max));
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const steps = powers.length > 4 ? [1] : STEPS;
  return powers
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((tick) => tick >= min && tick <= max);
}
