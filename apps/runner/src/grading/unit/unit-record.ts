import { z } from 'zod';

const TextSchema = z.string().max(20_000);
const NameSchema = z.string().min(1).max(500);

/** What a harness says, one record after the other. It comes out of a sandbox: nothing in it is believed without its seal. */
export const UnitRecordSchema = z.discriminatedUnion('type', [
  /** The tests that it has found, in order. */
  z.object({ type: z.literal('collected'), names: z.array(NameSchema).max(5000) }),
  z.object({
    type: z.literal('case'),
    name: NameSchema,
    outcome: z.enum(['passed', 'failed', 'skipped']),
    message: TextSchema,
    trace: TextSchema,
    /** In milliseconds. */
    durationMs: z.number().min(0).max(1e9),
  }),
  /** Some of the tests could not even begin. */
  z.object({ type: z.literal('broken'), message: TextSchema, trace: TextSchema }),
  /** The submission has changed what it was tested with. */
  z.object({ type: z.literal('tampered'), what: z.string().max(500) }),
  /** All tests were run; `attacks` were refused on the way. */
  z.object({ type: z.literal('end'), attacks: z.array(z.string().max(200)).max(50) }),
]);
export type UnitRecord = z.output<typeof UnitRecordSchema>;
export type UnitCaseRecord = Extract<UnitRecord, { type: 'case' }>;
