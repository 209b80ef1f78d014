import { z } from 'zod';
import { CourseRefSchema, SectionIdSchema, SectionRefSchema } from './course.ts';
import { MomentSchema } from './time-zone.ts';

/** Letters and digits that are not mistaken for each other. */
export const JOIN_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const JOIN_CODE_LENGTH = 8;

/** As people type it: in any case, with spaces or dashes where they like. */
export const TypedJoinCodeSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.replaceAll(/[\s-]/g, '').toUpperCase());

export const NewJoinCodeSchema = z.strictObject({
  /** Whoever comes in by it belongs to this section. */
  sectionId: SectionIdSchema.optional(),
  expiresAt: MomentSchema.optional(),
});
export type NewJoinCode = z.output<typeof NewJoinCodeSchema>;

/** A code by which people join a course as students. */
export const JoinCodeSchema = z.object({
  id: z.string(),
  code: z.string(),
  section: SectionRefSchema.nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
  /** How many people have come in by it. */
  uses: z.int().min(0),
});
export type JoinCode = z.infer<typeof JoinCodeSchema>;

/** What somebody with a code is told before they join. */
export const JoinOfferSchema = z.object({
  course: CourseRefSchema,
  section: SectionRefSchema.nullable(),
  isMember: z.boolean(),
});
export type JoinOffer = z.infer<typeof JoinOfferSchema>;
