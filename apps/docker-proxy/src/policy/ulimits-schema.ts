import { z } from 'zod';

const MAX_OPEN_FILES = 4096;
const MAX_LOCKED_BYTES = 65_536;
const MAX_PROCESSES = 4096;

const ulimit = (name: string, range: { min: number; max: number }) => {
  const value = z.int().min(range.min).max(range.max);
  return z
    .strictObject({ Name: z.literal(name), Soft: value, Hard: value })
    .refine((given) => given.Soft <= given.Hard);
};

/** No core files, bounded files and locked memory; a bound for processes is allowed besides. Each at most once. */
export const ulimitsSchema = z
  .array(
    z.union([
      ulimit('core', { min: 0, max: 0 }),
      ulimit('nofile', { min: 1, max: MAX_OPEN_FILES }),
      ulimit('memlock', { min: 0, max: MAX_LOCKED_BYTES }),
      ulimit('nproc', { min: 1, max: MAX_PROCESSES }),
    ]),
  )
  .refine((list) => new Set(list.map(({ Name }) => Name)).size === list.length)
  .refine((list) => ['core', 'nofile', 'memlock'].every((name) => list.some(({ Name }) => Name === name)));
