import { z } from 'zod';
import { CourseIdSchema, PersonIdSchema } from './ids.ts';
import { CourseRoleSchema } from './role.ts';

/** The roles of people with an account. */
export const AccountRoleSchema = z.enum(['student', 'teacher', 'admin']);
export type AccountRole = z.infer<typeof AccountRoleSchema>;

const MAX_NAME_LENGTH = 100;

/** How somebody is called. */
export const PersonNameSchema = z
  .string()
  .trim()
  .min(1, 'A name is needed.')
  .max(MAX_NAME_LENGTH, `A name has at most ${MAX_NAME_LENGTH} characters.`)
  .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), 'A name has no control characters.');

/** An address in the form in which it is kept: addresses are the same however they are capitalised. */
export const EmailSchema = z
  .string()
  .trim()
  .max(254, 'That is too long for an e-mail address.')
  .pipe(z.email('That is no e-mail address.'))
  .transform((email) => email.toLowerCase());

/** An account as admins see it. */
export const PersonSchema = z.object({
  id: PersonIdSchema,
  name: z.string(),
  email: z.string(),
  role: AccountRoleSchema,
  /** False until a link that was sent to the address was followed. */
  emailVerified: z.boolean(),
  twoFactorEnabled: z.boolean(),
  createdAt: z.iso.datetime(),
  bannedAt: z.iso.datetime().nullable(),
});
export type Person = z.infer<typeof PersonSchema>;

export const ListPeopleSchema = z.strictObject({
  /** A part of names or addresses. */
  search: z.string().trim().max(100).default(''),
  role: AccountRoleSchema.optional(),
  /** `nextCursor` of the page before. */
  cursor: PersonIdSchema.optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListPeople = z.output<typeof ListPeopleSchema>;

/** By name. */
export const PeoplePageSchema = z.object({
  people: z.array(PersonSchema),
  nextCursor: PersonIdSchema.nullable(),
});
export type PeoplePage = z.infer<typeof PeoplePageSchema>;

export const SetRoleSchema = z.strictObject({ personId: PersonIdSchema, role: AccountRoleSchema });

/** Somebody who is to get an account by a link in a mail, and a place in a course with it if that is named. */
export const InvitePersonSchema = z.strictObject({
  email: EmailSchema,
  name: PersonNameSchema,
  role: AccountRoleSchema,
  course: z.strictObject({ courseId: CourseIdSchema, role: CourseRoleSchema }).optional(),
});
export type InvitePerson = z.output<typeof InvitePersonSchema>;
