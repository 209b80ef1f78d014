import type { PoolStatus } from '@crucible/contracts/service-health';

/** A pool for each image and level, in which those of its languages and frameworks are together; unused ones are left out. */
export function sumPools(pools: readonly PoolStatus[]): PoolStatus[] {
  const sums = new Map<string, PoolStatus>();
  for (const pool of pools) {
    const { image, isolation, ready, starting, busy, target, isFailing } = pool;
    if (ready + starting + busy + target === 0 && !isFailing) continue;
    const key = `${image} ${isolation}`;
    const sum = sums.get(key);
    sums.set(
      key,
      sum === undefined
        ? pool
        : {
            ...sum,
            ready: sum.ready + ready,
            starting: sum.starting + starting,
            busy: sum.busy + busy,
            target: sum.target + target,
            isFailing: sum.isFailing || isFailing,
          },
    );
  }
  return [...sums.values()];
}
