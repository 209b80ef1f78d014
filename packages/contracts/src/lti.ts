import { z } from 'zod';
import { NewCourseSchema } from './course.ts';
import {
  AssignmentIdSchema,
  CourseIdSchema,
  LtiConnectionIdSchema,
  LtiLaunchIdSchema,
  LtiPlatformIdSchema,
} from './ids.ts';

/** Where this installation answers to learning platforms, and to its own pages about launches. */
export const LTI_PATHS = {
  login: '/api/lti/login',
  launch: '/api/lti/launch',
  jwks: '/api/lti/jwks',
  link: '/api/lti/link',
  deepLink: '/api/lti/deep-link',
} as const;

const MAX_TEXT = 255;
const MAX_DEPLOYMENTS = 100;

const AddressSchema = z
  .url({ protocol: /^https?$/, error: 'That is no http or https address.' })
  .max(2000, 'That is too long for an address.');
const TextSchema = z
  .string()
  .trim()
  .min(1, 'This is needed.')
  .max(MAX_TEXT, `This has at most ${MAX_TEXT} characters.`);

/** What an admin says of a learning platform. */
export const LtiPlatformSettingsSchema = z.strictObject({
  name: TextSchema,
  /** What the platform calls itself, letter by letter. */
  issuer: AddressSchema,
  /** What the platform calls this tool. */
  clientId: TextSchema,
  authUrl: AddressSchema,
  tokenUrl: AddressSchema,
  jwksUrl: AddressSchema,
  deploymentIds: z
    .array(TextSchema)
    .min(1, 'At least one is needed.')
    .max(MAX_DEPLOYMENTS, `At most ${MAX_DEPLOYMENTS}.`),
  /** Whether whoever teaches there may make courses here. */
  makesTeachers: z.boolean(),
});
export type LtiPlatformSettings = z.output<typeof LtiPlatformSettingsSchema>;

export const LtiPlatformSchema = LtiPlatformSettingsSchema.extend({
  id: LtiPlatformIdSchema,
  /** How many people have come from it, and how many of its courses are connected. */
  people: z.int().min(0),
  connections: z.int().min(0),
  createdAt: z.iso.datetime(),
});
export type LtiPlatform = z.infer<typeof LtiPlatformSchema>;

/** What is typed into a platform. */
export const LtiToolSchema = z.object({
  loginUrl: z.url(),
  launchUrl: z.url(),
  deepLinkingUrl: z.url(),
  jwksUrl: z.url(),
});
export type LtiTool = z.infer<typeof LtiToolSchema>;

/** Why a launch does not lead anywhere, in words for whoever was launched. */
export const LTI_REFUSALS = {
  unknown_platform: 'This platform is not registered here. An administrator can register it.',
  deployment: 'The platform names a deployment that is not registered here. An administrator can add it.',
  browser:
    'Your browser did not bring back what it was given when this began. Open the link again, in a window of its own and not within a page of the platform.',
  used: 'This launch has been used before. Open the link on the platform again.',
  invalid: 'What the platform sent could not be verified. If it happens again, tell an administrator.',
  platform_said_no: 'The platform refused the launch. Open the link on the platform again.',
  platform_unavailable: 'The platform could not be asked for its keys. Try again in a moment.',
  no_person:
    'The platform does not say who you are, so there is nothing to open. Its administrator can change that.',
  too_many: 'That were too many launches in a short time. Wait a moment.',
  closed: 'Your account has been closed.',
  expired: 'This launch was begun too long ago, or by another browser. Open the link on the platform again.',
  no_context: 'The platform does not say from which course you come.',
  not_connected:
    'Your course on the platform is not connected to a course here yet. Your teacher can do that by opening this link.',
  no_role: 'The platform does not say that you are a student or a teacher of this course.',
  removed: 'You were removed from this course. Its teachers can let you in again.',
  archived: 'This course is archived: nobody can enter it any more.',
  assignment: 'This link leads to an assignment that is not in the connected course. Tell your teacher.',
  other_account:
    'You are signed in with an account that has another address. Sign in with the one that has the address of the platform.',
  administrator: 'Accounts of administrators cannot be linked to a platform.',
} as const satisfies Record<string, string>;
export type LtiRefusal = keyof typeof LTI_REFUSALS;

const CourseChoiceSchema = z.object({ id: CourseIdSchema, name: z.string(), code: z.string() });

/** A launch, as whoever was launched sees it while there is something to decide. */
export const LtiLaunchSchema = z.object({
  id: LtiLaunchIdSchema,
  platform: z.string(),
  /** What the course is called on the platform. */
  context: z.string(),
  purpose: z.enum(['deep_link', 'resource']),
  /** The connected course; null as long as there is none. */
  course: CourseChoiceSchema.nullable(),
  /** Courses that it could be connected to; empty once it is. */
  courses: z.array(CourseChoiceSchema),
  mayCreateCourse: z.boolean(),
  /** Assignments of the connected course. */
  assignments: z.array(
    z.object({ id: AssignmentIdSchema, title: z.string(), maxPoints: z.number(), isPublished: z.boolean() }),
  ),
});
export type LtiLaunch = z.infer<typeof LtiLaunchSchema>;

/** The course that a course of a platform is to belong to. */
export const LtiConnectSchema = z.strictObject({
  launchId: LtiLaunchIdSchema,
  to: z.union([z.strictObject({ courseId: CourseIdSchema }), z.strictObject({ course: NewCourseSchema })]),
});
export type LtiConnect = z.output<typeof LtiConnectSchema>;

/** Where somebody goes on. */
export const LtiDestinationSchema = z.object({ path: z.string() });

/** A course of a platform that belongs to a course here. */
export const LtiConnectionSchema = z.object({
  id: LtiConnectionIdSchema,
  platform: z.string(),
  context: z.string(),
  /** Whether the platform tells who is in it. */
  tellsMembers: z.boolean(),
  connectedAt: z.iso.datetime().nullable(),
});
export type LtiConnection = z.infer<typeof LtiConnectionSchema>;

/** How the grades of an assignment are sent to one link on a platform. */
export const LtiGradeLinkSchema = z.object({
  platform: z.string(),
  context: z.string(),
  /** False where the platform takes no grades for the link. */
  takesGrades: z.boolean(),
  /** How many people's grades were sent, and how many were refused. */
  sent: z.int().min(0),
  refused: z.int().min(0),
  lastSentAt: z.iso.datetime().nullable(),
  /** Whether something is to be sent now, or tried again. */
  isPending: z.boolean(),
  /** What went wrong last; null when all is well. */
  problem: z.string().nullable(),
});
export type LtiGradeLink = z.infer<typeof LtiGradeLinkSchema>;
