import { z } from 'zod';
import { ApiKeySchema } from './api-key.ts';
import { CourseIdSchema, PersonIdSchema } from './ids.ts';
import { QuotasSchema } from './installation-settings.ts';
import { PersonSchema } from './person.ts';
import { CourseRoleSchema } from './role.ts';
import { RunStatusSchema } from './run-status.ts';

/** Runs in the last hour, CPU seconds since midnight UTC, and bytes. */
export const QuotaUsageSchema = z.object({
  runsPerHour: z.number(),
  cpuSecondsPerDay: z.number(),
  storageBytes: z.number(),
});
export type QuotaUsage = z.infer<typeof QuotaUsageSchema>;

/** A person's own quotas; null is what their role has. */
export const OwnQuotasSchema = z.strictObject({
  runsPerHour: z.int().min(1).max(1_000_000).nullable(),
  cpuSecondsPerDay: z.int().min(1).max(10_000_000).nullable(),
  storageBytes: z
    .int()
    .min(1)
    .max(2 ** 50)
    .nullable(),
});
export type OwnQuotas = z.infer<typeof OwnQuotasSchema>;

export const SetQuotasSchema = z.strictObject({ personId: PersonIdSchema, quotas: OwnQuotasSchema });

export const RevokePersonKeySchema = z.strictObject({
  personId: PersonIdSchema,
  apiKeyId: z.string().min(1).max(100),
});

/** Somebody with an account, with what admins have to know to help or to stop them. */
export const PersonDetailSchema = z.object({
  person: PersonSchema,
  /** Whether they can sign in with a password, and by which providers. */
  hasPassword: z.boolean(),
  providers: z.array(z.string()),
  /** Browsers that are signed in. */
  sessions: z.int(),
  courses: z.array(z.object({ courseId: CourseIdSchema, name: z.string(), role: CourseRoleSchema })),
  keys: z.array(ApiKeySchema),
  quotas: z.object({
    own: OwnQuotasSchema,
    /** What their role has. */
    ofRole: QuotasSchema,
    /** What holds. */
    inForce: QuotasSchema,
    usage: QuotaUsageSchema,
  }),
  /** Runs of the last 30 days, by how they ended; those that have not ended among them. */
  recentRuns: z.array(z.object({ status: RunStatusSchema, count: z.int() })),
});
export type PersonDetail = z.infer<typeof PersonDetailSchema>;
