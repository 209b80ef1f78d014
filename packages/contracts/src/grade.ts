import { z } from 'zod';

/** Points that the staff gives by hand, in the assignment's own points, and why. */
export const ManualPointsSchema = z.strictObject({
  points: z.number().min(-100_000).max(1_000_000),
  reason: z.string().trim().min(1, 'Say why.').max(1000),
});
export type ManualPoints = z.output<typeof ManualPointsSchema>;

export const GradeOverrideSchema = z.object({
  id: z.string(),
  points: z.number(),
  reason: z.string(),
  createdByName: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** When it was taken back or another one took its place. */
  revokedAt: z.iso.datetime().nullable(),
});
export type GradeOverride = z.infer<typeof GradeOverrideSchema>;

/** How a grade comes about, in the assignment's own points. */
export const GradeSchema = z.object({
  /** The grade itself; null while there is nothing to make it from. */
  points: z.number().nullable(),
  maxPoints: z.number(),
  /** Of the tests, before anything is taken or added. */
  testPoints: z.number().nullable(),
  /** Percent that being late costs. */
  latePercent: z.number(),
  rubricPoints: z.number(),
  /** True when the points were given by hand, whatever the rest says. */
  isOverridden: z.boolean(),
});
export type Grade = z.infer<typeof GradeSchema>;
