import { z } from 'zod';
import { CourseRoleSchema } from './role.ts';

/** Largest roster file, in characters. */
const MAX_ROSTER_LENGTH = 10 * 1024 * 1024;
export const MAX_ROSTER_LINES = 5_000;

export const RosterCsvSchema = z.string().max(MAX_ROSTER_LENGTH, 'A roster has at most 10 MB.');

/**
 * What a line of a roster does. `add`: somebody with an account becomes a member; `restore`: somebody who was removed does
 * again; `invite`: somebody without one is invited by mail; `update`: role, section or name change; `none`: all is so
 * already; `error`: nothing, and `problem` says why.
 */
export const RosterActionSchema = z.enum(['add', 'restore', 'invite', 'update', 'none', 'error']);
export type RosterAction = z.infer<typeof RosterActionSchema>;

export const RosterLineSchema = z.object({
  /** In the file, from 1, the header being the first. */
  line: z.int().min(1),
  email: z.string(),
  name: z.string(),
  /** Null where it cannot be understood. */
  role: CourseRoleSchema.nullable(),
  section: z.string(),
  action: RosterActionSchema,
  problem: z.string().nullable(),
});
export type RosterLine = z.infer<typeof RosterLineSchema>;

export const RosterPreviewSchema = z.object({
  lines: z.array(RosterLineSchema),
  /** Sections that do not exist yet. */
  newSections: z.array(z.string()),
  counts: z.record(RosterActionSchema, z.int().min(0)),
});
export type RosterPreview = z.infer<typeof RosterPreviewSchema>;
