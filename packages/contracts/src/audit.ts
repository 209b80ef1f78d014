import { z } from 'zod';

/** What the audit trail records. A name never changes its meaning. */
const AUDIT_ACTIONS = [
  'run.created',
  'run.finished',
  'run.cancelled',
  'run.deleted',
  'api_key.created',
  'api_key.revoked',
  'images.pulled',
  'audit.anchored',
  'audit.checked',
  'audit.exported',
  'settings.changed',
  'person.two_factor_reset',
  'person.quotas_changed',
  'image.build_requested',
  'image.adoption_requested',
  'image.scan_requested',
  'image.prepull_requested',
  'image.prune_requested',
  'image.task_cancelled',
  'image.task_finished',
  'image.tag_moved',
  'image.enabled',
  'image.disabled',
  'image.language_changed',
  'image.settings_changed',
  'image.rolled_back',
  'image.unpinned',
  'registry_credential.saved',
  'registry_credential.removed',
  'retention.swept',
  'person.invited',
  'person.role_changed',
  'person.banned',
  'person.unbanned',
  'account.exported',
  'account.deleted',
  'account.session_revoked',
  'course.created',
  'course.updated',
  'course.archived',
  'course.restored',
  'course.copied',
  'course.joined',
  'course_member.changed',
  'course_member.removed',
  'join_code.created',
  'join_code.revoked',
  'roster.applied',
  'assignment.created',
  'assignment.settings_changed',
  'assignment.draft_replaced',
  'assignment.published',
  'assignment.unpublished',
  'assignment.archived',
  'assignment.restored',
  'assignment.deleted',
  'assignment.results_published',
  'assignment.results_hidden',
  'assignment_override.created',
  'assignment_override.revoked',
  'exam.released',
  'submission.created',
  'submission.forgiven',
  'submission.unforgiven',
  'grading.cancelled',
  'regrade.created',
  'regrade.applied',
  'regrade.undone',
  'regrade.cancelled',
  'comment.deleted',
  'rubric.changed',
  'rubric_mark.set',
  'rubric_mark.removed',
  'grade.overridden',
  'grade.override_revoked',
  'grade.imported',
  'similarity_pair.noted',
  'submissions.downloaded',
  'lti_platform.created',
  'lti_platform.updated',
  'lti_platform.removed',
  'lti_identity.created',
  'lti_identity.linked',
  'lti_context.connected',
  'lti_context.disconnected',
  'lti_link.chosen',
  'lti_members.applied',
  'benchmark.created',
  'benchmark.changed',
  'benchmark.archived',
  'benchmark.frozen',
  'benchmark.unfrozen',
  'benchmark.revealed',
  'benchmark.concealed',
  'benchmark.quota_changed',
  'benchmark_version.imported',
  'benchmark_version.published',
  'evaluation.created',
  'evaluation.started',
  'evaluation.paused',
  'evaluation.resumed',
  'evaluation.cancelled',
  'evaluation.retried',
  'leaderboard_entry.added',
  'leaderboard_entry.reported',
  'leaderboard_entry.withdrawn',
  'leaderboard_entry.baseline_set',
  'leaderboard_entry.baseline_unset',
  'leaderboard_entry.disqualified',
  'leaderboard_entry.requalified',
  'model_endpoint.created',
  'model_endpoint.removed',
  'generation.created',
  'generation.paused',
  'generation.resumed',
  'job.cancelled',
  'job.reset',
  'job.retried',
] as const;
export const AuditActionSchema = z.enum(AUDIT_ACTIONS);
export type AuditAction = z.infer<typeof AuditActionSchema>;

/** What the first word of an action belongs to, for those who look for something. */
export const AUDIT_GROUPS = {
  runs: ['run'],
  keys: ['api_key'],
  people: ['person', 'account'],
  courses: ['course', 'course_member', 'join_code', 'roster'],
  assignments: ['assignment', 'assignment_override', 'exam'],
  grading: [
    ...['submission', 'submissions', 'grading', 'regrade', 'comment', 'rubric', 'rubric_mark', 'grade'],
    'similarity_pair',
  ],
  platforms: ['lti_platform', 'lti_identity', 'lti_context', 'lti_link', 'lti_members'],
  benchmarks: [
    ...['benchmark', 'benchmark_version', 'evaluation', 'leaderboard_entry', 'model_endpoint', 'generation'],
  ],
  images: ['images', 'image', 'image_task', 'registry_credential'],
  settings: ['settings', 'retention', 'audit', 'job', 'worker'],
} as const satisfies Record<string, readonly string[]>;
export type AuditGroup = keyof typeof AUDIT_GROUPS;
const AuditGroupSchema = z.enum(Object.keys(AUDIT_GROUPS) as [AuditGroup, ...AuditGroup[]]);

const IdSchema = z
  .string()
  .min(1)
  .max(100)
  .refine((id) => !id.includes('\0'), 'That is no id.');

/** Which events somebody looks for; what is left out makes no difference. */
export const AuditFilterSchema = z.strictObject({
  action: AuditActionSchema.optional(),
  group: AuditGroupSchema.optional(),
  /** Id of the run, key, person or image that it is about. */
  subject: IdSchema.optional(),
  /** Id of whoever did it. */
  person: IdSchema.optional(),
  /** Id of somebody who did it or whom it is about. */
  about: IdSchema.optional(),
  from: z.iso.datetime().optional(),
  /** Not included. */
  until: z.iso.datetime().optional(),
  /** A part of the action, the subject, the address, the process or the details; however it is capitalised. */
  text: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'A text has no control characters.')
    .optional(),
});
export type AuditFilter = z.output<typeof AuditFilterSchema>;

/** The query of `GET /audit`. */
export const AuditQuerySchema = AuditFilterSchema.extend({
  /** `nextCursor` of the page before. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,17}$/, 'This is no cursor.')
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AuditQuery = z.output<typeof AuditQuerySchema>;

/** One event of the audit trail: who did what, when, from where. */
export const AuditEventSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  action: z.string(),
  personId: z.string().nullable(),
  apiKeyId: z.string().nullable(),
  /** Network address of the client. */
  address: z.string().nullable(),
  /** Which process recorded it. */
  instance: z.string(),
  subjectId: z.string().nullable(),
  door: z.string().nullable(),
  language: z.string().nullable(),
  imageDigest: z.string().nullable(),
  /** SHA-256 of the files, in hex. */
  codeHash: z.string().nullable(),
  isolation: z.string().nullable(),
  limits: z.unknown(),
  verdict: z.string().nullable(),
  usage: z.unknown(),
  detail: z.unknown(),
  /** Its place in the hash chain, from 1; null, like the two below it, until it is sealed a moment after it was recorded. */
  chainPosition: z.string().nullable(),
  /** SHA-256, in hex, of the event before it in the chain, and of this one. */
  previousHash: z.string().nullable(),
  hash: z.string().nullable(),
});
export type AuditEvent = z.infer<typeof AuditEventSchema>;

/** The answer of `GET /audit`, newest first. */
export const AuditPageSchema = z.object({
  events: z.array(AuditEventSchema),
  nextCursor: z.string().nullable(),
});
export type AuditPage = z.infer<typeof AuditPageSchema>;

/** A page of events as the administration shows it. */
export const AdminAuditPageSchema = AuditPageSchema.extend({
  /** What people are called whose ids are in it, as far as they have an account. */
  names: z.record(z.string(), z.string()),
});
export type AdminAuditPage = z.infer<typeof AdminAuditPageSchema>;

/** Why an event does not fit into the chain. */
const AUDIT_PROBLEM_KINDS = [
  /** It is not what was sealed. */
  'changed',
  /** What was before it when it was sealed is not before it now. */
  'unlinked',
  /** It says that it happened long before the event before it. */
  'backdated',
  /** There is no event where one was sealed. */
  'missing',
  /** The last event is not the one that was sealed last. */
  'wrong_end',
  /** Events at the beginning were removed by something that was not retention. */
  'wrong_beginning',
  /** It claims to be sealed, and has no place in the chain. */
  'outside',
] as const;
const AuditProblemKindSchema = z.enum(AUDIT_PROBLEM_KINDS);
export type AuditProblemKind = z.infer<typeof AuditProblemKindSchema>;

const AuditProblemSchema = z.object({
  kind: AuditProblemKindSchema,
  /** In the chain. */
  position: z.string().nullable(),
  /** Null where it is not there any more. */
  eventId: z.string().nullable(),
});
export type AuditProblem = z.infer<typeof AuditProblemSchema>;

/** What an integrity check of the audit trail has found. */
export const AuditCheckSchema = z.object({
  at: z.iso.datetime(),
  isIntact: z.boolean(),
  /** How many there are in the chain. */
  events: z.int(),
  /** Of them, how many do not fit. */
  changed: z.int(),
  /** How many were sealed and are not there any more, without those that retention has removed. */
  missing: z.int(),
  firstProblem: AuditProblemSchema.nullable(),
  /** The end of the chain; whoever keeps it elsewhere can tell later that nothing before it was written anew. */
  headPosition: z.string(),
  headHash: z.string(),
  durationMs: z.int(),
});
export type AuditCheck = z.infer<typeof AuditCheckSchema>;
