import { z } from 'zod';
import { LimitsSchema } from './limits.ts';
import type { Role } from './role.ts';

/** How many, or the word that says that there is no bound; a number is never taken for that word. */
const quotaOf = (max: number) => z.union([z.literal('unlimited'), z.int().min(1).max(max)]);

/** What somebody may use up with programs of their own. */
export const QuotasSchema = z.strictObject({
  /** Runs that are begun within any hour. */
  runsPerHour: quotaOf(1_000_000),
  /** CPU seconds of runs that end on one day, by the calendar of UTC. */
  cpuSecondsPerDay: quotaOf(10_000_000),
  /** What their runs, snippets and submissions hold, in bytes. */
  storageBytes: quotaOf(2 ** 50),
});
export type Quotas = z.infer<typeof QuotasSchema>;
export const QUOTA_NAMES = QuotasSchema.keyof().options;
export type QuotaName = (typeof QUOTA_NAMES)[number];

const byRole = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ anonymous: schema, student: schema, teacher: schema, admin: schema });

/** The limits that admins say something about; the others are the image's and the configuration's. */
export const SettableLimitsSchema = LimitsSchema.pick({
  wallMs: true,
  cpuMs: true,
  memoryBytes: true,
  outputBytes: true,
  pids: true,
}).partial();
export type SettableLimits = z.infer<typeof SettableLimitsSchema>;

const RoleLimitsSchema = z.strictObject({
  /** Of the playground, for whoever asks for nothing; what is left out is the image's. */
  defaults: SettableLimitsSchema,
  /** What is left out is the configuration's. */
  maxima: SettableLimitsSchema,
});

/** Days, or what the configuration says. */
const RetentionSchema = z.union([z.literal('configured'), z.int().min(1).max(36_500)]);

const BANNER_KINDS = ['info', 'warning'] as const;
const BANNER_AUDIENCES = ['everybody', 'signed_in', 'staff'] as const;

/** What is said on every page for a while. */
export const BannerSchema = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1, 'A banner needs a text.')
      .max(300, 'A banner has at most 300 characters.')
      .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'A banner is one line of text.'),
    kind: z.enum(BANNER_KINDS),
    audience: z.enum(BANNER_AUDIENCES),
    /** Null is from now on, and until it is taken away. */
    from: z.iso.datetime().nullable(),
    until: z.iso.datetime().nullable(),
  })
  .refine(({ from, until }) => from === null || until === null || Date.parse(from) < Date.parse(until), {
    path: ['until'],
    message: 'It ends before it begins.',
  });
export type Banner = z.infer<typeof BannerSchema>;

/** What admins set for the whole installation, each part for itself. */
export const InstallationSettingsSchema = z.strictObject({
  playground: z.strictObject({
    /** Whether people without an account run programs and share them. */
    isOpenToVisitors: z.boolean(),
  }),
  limits: byRole(RoleLimitsSchema),
  quotas: byRole(QuotasSchema),
  retention: z.strictObject({ runs: RetentionSchema, audit: RetentionSchema }),
  images: z.strictObject({
    /** Older images raise the alarm for freshness. */
    freshnessDays: z.int().min(1).max(3_650),
  }),
  banner: z.strictObject({ banner: BannerSchema.nullable() }),
});
export type InstallationSettings = z.infer<typeof InstallationSettingsSchema>;

const SECTIONS = InstallationSettingsSchema.keyof();
export type SettingsSection = z.infer<typeof SECTIONS>;
export const SETTINGS_SECTIONS = SECTIONS.options;

const roles = <Value>(value: Value): Record<Role, Value> => ({
  ...{ anonymous: value, student: value, teacher: value, admin: value },
});

/** What holds until somebody has said something else: nothing that was allowed is refused. */
export const DEFAULT_SETTINGS: InstallationSettings = {
  playground: { isOpenToVisitors: true },
  limits: roles({ defaults: {}, maxima: {} }),
  quotas: roles({ runsPerHour: 'unlimited', cpuSecondsPerDay: 'unlimited', storageBytes: 'unlimited' }),
  retention: { runs: 'configured', audit: 'configured' },
  images: { freshnessDays: 30 },
  banner: { banner: null },
};

/** When and by whom a part was set last; null where nobody has. */
const LastChangeSchema = z.object({ at: z.iso.datetime(), by: z.string() }).nullable();

const DaysSchema = z.union([z.literal('forever'), z.int()]);

/** All of it for admins, with what the configuration says and what holds. */
export const AdminSettingsSchema = z.object({
  settings: InstallationSettingsSchema,
  changes: z.record(SECTIONS, LastChangeSchema),
  configured: z.object({
    maxLimits: LimitsSchema,
    retention: z.object({ runs: DaysSchema, audit: DaysSchema }),
  }),
  inForce: z.object({ retention: z.object({ runs: DaysSchema, audit: DaysSchema }) }),
});
export type AdminSettings = z.infer<typeof AdminSettingsSchema>;

const { shape } = InstallationSettingsSchema;
/** `changes[section].at` as it was when the page was opened; null where nobody had set it. */
const basedOn = z.iso.datetime().nullable();

/** A part of the settings, whole, and on what it is based: somebody else's change in between is a `conflict`. */
export const ChangeSettingsSchema = z.discriminatedUnion('section', [
  z.strictObject({ section: z.literal('playground'), value: shape.playground, basedOn }),
  z.strictObject({ section: z.literal('limits'), value: shape.limits, basedOn }),
  z.strictObject({ section: z.literal('quotas'), value: shape.quotas, basedOn }),
  z.strictObject({ section: z.literal('retention'), value: shape.retention, basedOn }),
  z.strictObject({ section: z.literal('images'), value: shape.images, basedOn }),
  z.strictObject({ section: z.literal('banner'), value: shape.banner, basedOn }),
]);
export type ChangeSettings = z.output<typeof ChangeSettingsSchema>;

/** What every page has to know of the settings. */
export const ShownSettingsSchema = z.object({
  /** Whether whoever asks may run programs in the playground. */
  mayUsePlayground: z.boolean(),
  /** Null where there is nothing to say to whoever asks. */
  banner: z
    .object({
      /** Another for every change of it, so that who has put it away sees the next one. */
      id: z.string(),
      text: z.string(),
      kind: z.enum(BANNER_KINDS),
    })
    .nullable(),
});
export type ShownSettings = z.infer<typeof ShownSettingsSchema>;
