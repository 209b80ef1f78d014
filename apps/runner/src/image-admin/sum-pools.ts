import type { AdminImageDetail } from '@crucible/contracts/admin-image';

type Pools = AdminImageDetail['pools'];

/** One line for each worker and level: an image has a pool for each of its languages and frameworks. */
export function sumPools(pools: Pools): Pools {
  const sums = new Map<string, Pools[number]>();
  for (const pool of pools) {
    const key = `${pool.instance} ${pool.isolation}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? pool : add(sum, pool));
  }
  return [...sums.values()];
}

function add(one: Pools[number], other: Pools[number]): Pools[number] {
  return {
    ...{ instance: one.instance, isolation: one.isolation },
    ready: one.ready + other.ready,
    starting: one.starting + other.starting,
    busy: one.busy + other.busy,
    target: one.target + other.target,
    isFailing: one.isFailing || other.isFailing,
  };
}
