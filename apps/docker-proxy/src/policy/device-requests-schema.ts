import { z } from 'zod';
import { noList, noMap } from './unset.ts';

/** More than this no machine has, and `-1` would be all of them. */
const MAX_GPUS = 8;

/** What a sandbox may ask for of the machine's devices: graphics processors by their number, and nothing by its name. */
export const deviceRequestsSchema = z.tuple([
  z
    .strictObject({
      Driver: z.literal('nvidia'),
      Count: z.int().min(1).max(MAX_GPUS),
      Capabilities: z.tuple([z.tuple([z.literal('gpu')])]),
      DeviceIDs: noList,
      Options: noMap,
    })
    .transform(({ Driver, Count, Capabilities }) => ({ Driver, Count, Capabilities })),
]);
