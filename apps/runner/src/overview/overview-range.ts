import type { OverviewRange } from '@crucible/contracts/overview';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long each range is, and into which parts it is divided: about fifty, so that a plot can be read. */
const RANGES: Readonly<Record<OverviewRange, { lengthMs: number; bucketMs: number }>> = {
  hour: { lengthMs: HOUR_MS, bucketMs: MINUTE_MS },
  day: { lengthMs: DAY_MS, bucketMs: 30 * MINUTE_MS },
  week: { lengthMs: 7 * DAY_MS, bucketMs: 3 * HOUR_MS },
  month: { lengthMs: 30 * DAY_MS, bucketMs: 12 * HOUR_MS },
};

export type BucketedRange = { from: Date; to: Date; bucketMs: number; starts: Date[] };

/** A range that ends with the bucket that `now` is in. Buckets begin at whole multiples of their length. */
export function bucketedRange(range: OverviewRange, now: Date): BucketedRange {
  const { lengthMs, bucketMs } = RANGES[range];
  const endMs = (Math.floor(now.getTime() / bucketMs) + 1) * bucketMs;
  const count = lengthMs / bucketMs;
  const starts = Array.from({ length: count }, (_, index) => new Date(endMs - (count - index) * bucketMs));
  return { from: new Date(endMs - lengthMs), to: now, bucketMs, starts };
}
