import { z } from 'zod';
import { SectionIdSchema, SectionRefSchema } from './course.ts';
import { PersonIdSchema } from './ids.ts';
import { MomentSchema } from './time-zone.ts';

const values = {
  opensAt: MomentSchema.nullable().default(null),
  dueAt: MomentSchema.nullable().default(null),
  closesAt: MomentSchema.nullable().default(null),
  latePercentPerDay: z.number().min(0).max(100).nullable().default(null),
  maxAttempts: z.int().min(1).max(10_000).nullable().default(null),
  /** Of several overrides the highest decides, each field by itself. */
  priority: z.int().min(-1000).max(1000).default(0),
  reason: z.string().trim().max(1000).default(''),
};

/** Other dates or limits for people or sections; what is null stays as it is for everybody. */
export const NewOverridesSchema = z
  .strictObject({
    personIds: z.array(PersonIdSchema).max(2000).default([]),
    sectionIds: z.array(SectionIdSchema).max(100).default([]),
    ...values,
  })
  .refine(({ personIds, sectionIds }) => personIds.length + sectionIds.length > 0, {
    path: ['personIds'],
    message: 'Say for whom it is.',
  })
  .refine(
    ({ opensAt, dueAt, closesAt, latePercentPerDay, maxAttempts }) =>
      [opensAt, dueAt, closesAt, latePercentPerDay, maxAttempts].some((value) => value !== null),
    { path: ['dueAt'], message: 'Say what is to be different.' },
  );
export type NewOverrides = z.output<typeof NewOverridesSchema>;

export const OverrideSchema = z.object({
  id: z.string(),
  /** One of the two. */
  person: z.object({ id: PersonIdSchema, name: z.string(), email: z.string().nullable() }).nullable(),
  section: SectionRefSchema.nullable(),
  opensAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime().nullable(),
  latePercentPerDay: z.number().nullable(),
  maxAttempts: z.int().nullable(),
  priority: z.int(),
  reason: z.string(),
  createdAt: z.iso.datetime(),
  createdByName: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Override = z.infer<typeof OverrideSchema>;
