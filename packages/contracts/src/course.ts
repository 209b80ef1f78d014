import { z } from 'zod';
import { CourseIdSchema, PersonIdSchema } from './ids.ts';
import { CourseRoleSchema } from './role.ts';
import { TimeZoneSchema } from './time-zone.ts';

const MAX_SHIFT_DAYS = 3660;

export const SectionIdSchema = CourseIdSchema;

const fields = {
  name: z.string().trim().min(1, 'A course needs a name.').max(200),
  /** Short name: `CS101`. */
  code: z.string().trim().min(1, 'A course needs a short name.').max(40),
  description: z.string().trim().max(5000),
  /** In which dates of the course are entered and told. */
  timeZone: TimeZoneSchema,
};

export const NewCourseSchema = z.strictObject({
  ...fields,
  description: fields.description.default(''),
  timeZone: fields.timeZone.default('UTC'),
});
export type NewCourse = z.output<typeof NewCourseSchema>;

/** What is missing stays as it is. */
export const CourseChangesSchema = z.strictObject(fields).partial();
export type CourseChanges = z.output<typeof CourseChangesSchema>;

export const CopyCourseSchema = z.strictObject({
  name: fields.name,
  code: fields.code,
  /** By how many days all dates move; the time of day stays, whatever the clocks do in between. */
  shiftDays: z.int().min(-MAX_SHIFT_DAYS).max(MAX_SHIFT_DAYS).default(0),
});
export type CopyCourse = z.output<typeof CopyCourseSchema>;

export const CourseRefSchema = z.object({ id: CourseIdSchema, name: z.string(), code: z.string() });

/** A course as one of its people sees it. */
export const CourseSchema = CourseRefSchema.extend({
  description: z.string(),
  timeZone: z.string(),
  /** What whoever asks is in it. */
  role: CourseRoleSchema,
  createdAt: z.iso.datetime(),
  archivedAt: z.iso.datetime().nullable(),
  studentCount: z.int().min(0),
  /** Those that whoever asks can see. */
  assignmentCount: z.int().min(0),
});
export type Course = z.infer<typeof CourseSchema>;

export const CourseListSchema = z.object({ courses: z.array(CourseSchema) });

export const SectionSchema = z.object({
  id: SectionIdSchema,
  name: z.string(),
  memberCount: z.int().min(0),
});
export type Section = z.infer<typeof SectionSchema>;
export const SectionNameSchema = z.string().trim().min(1, 'A section needs a name.').max(100);

export const SectionRefSchema = z.object({ id: SectionIdSchema, name: z.string() });
export type SectionRef = z.infer<typeof SectionRefSchema>;

export const CourseMemberSchema = z.object({
  personId: PersonIdSchema,
  name: z.string(),
  email: z.string().nullable(),
  role: CourseRoleSchema,
  section: SectionRefSchema.nullable(),
  joinedAt: z.iso.datetime(),
});
export type CourseMember = z.infer<typeof CourseMemberSchema>;

/** Somebody who was put on the roster and has no account yet, or has not confirmed its address. */
export const CourseInvitationSchema = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: CourseRoleSchema,
  section: SectionRefSchema.nullable(),
  createdAt: z.iso.datetime(),
});
export type CourseInvitation = z.infer<typeof CourseInvitationSchema>;
