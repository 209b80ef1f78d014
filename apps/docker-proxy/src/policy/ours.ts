import { z } from 'zod';
import { LABELS } from './container-settings.ts';

const InspectionSchema = z.object({
  Config: z.object({ Labels: z.record(z.string(), z.string()).nullable() }),
  HostConfig: z.object({
    Privileged: z.literal(false),
    NetworkMode: z.literal('none'),
    ReadonlyRootfs: z.literal(true),
    CapDrop: z.tuple([z.literal('ALL')]),
    Binds: z.union([z.null(), z.tuple([])]).optional(),
  }),
});

/**
 * Whether an inspected container was made by this proxy for this owner. A label can be inherited from an image, so what is not built
 * as the proxy builds is not ours whatever its labels say.
 */
export function isOurContainer(inspection: unknown, owner: string): boolean {
  const parsed = InspectionSchema.safeParse(inspection);
  return parsed.success && parsed.data.Config.Labels?.[LABELS.proxy] === owner;
}
