import { z } from 'zod';
import { ImageDigestSchema, ImageNameSchema } from './image-name.ts';
import { ImageManifestSchema, ManifestLanguageSchema } from './image-manifest.ts';
import { ImageFindingSchema, ImageTaskSchema } from './image-task.ts';
import { IsolationSchema } from './isolation.ts';
import { LimitsSchema, RequestedLimitsSchema } from './limits.ts';
import { RoleSchema } from './role.ts';

const CountSchema = z.int().min(0);

/** Where an image comes from: `catalogue` is a folder of images/, `adopted` was made from a foreign image here. */
export const ImageOriginSchema = z.enum(['catalogue', 'adopted']);
export type ImageOrigin = z.infer<typeof ImageOriginSchema>;

/**
 * `enabled`: programs run in it. `disabled`: an admin has taken it away. `refused`: its newest version did not pass and there is no
 * earlier one. `not_built`: it is in the catalogue and has never been built here. `missing`: the engine has lost it.
 */
export const ImageStatusSchema = z.enum(['enabled', 'disabled', 'refused', 'not_built', 'missing']);
export type ImageStatus = z.infer<typeof ImageStatusSchema>;

/** Known vulnerabilities in the packages of an image, by how severe they are. */
export const ScanSummarySchema = z.object({
  /** `trivy`, `grype`, or `distribution`: the security updates that the distribution has for what is installed. */
  scanner: z.enum(['trivy', 'grype', 'distribution']),
  scannedAt: z.iso.datetime(),
  critical: CountSchema,
  high: CountSchema,
  medium: CountSchema,
  low: CountSchema,
  /** Of which the source says nothing about how severe they are. */
  unknown: CountSchema,
});
export type ScanSummary = z.infer<typeof ScanSummarySchema>;

export const ScanFindingSchema = z.object({
  /** `CVE-2026-1234`, or the name of the package where the source only has updates. */
  id: z.string(),
  package: z.string(),
  installed: z.string(),
  /** The version that mends it; null where there is none. */
  fixed: z.string().nullable(),
  severity: z.enum(['critical', 'high', 'medium', 'low', 'unknown']),
  title: z.string(),
});
export type ScanFinding = z.infer<typeof ScanFindingSchema>;

export const ImageScanSchema = z.object({ summary: ScanSummarySchema, findings: z.array(ScanFindingSchema) });
export type ImageScan = z.infer<typeof ImageScanSchema>;

/** A language as an image offers it, and what admins say of it. */
export const AdminImageLanguageSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  isEnabled: z.boolean(),
  /** Who may run it in the playground and over the API; graded work is not concerned. */
  roles: z.array(RoleSchema),
  /** Whether it is what people get who name no image, where several have the language. */
  isDefault: z.boolean(),
});
export type AdminImageLanguage = z.infer<typeof AdminImageLanguageSchema>;

/** How many sandboxes wait for work. Null is what the installation's settings say. */
export const PoolSettingsSchema = z.strictObject({
  /** Sandboxes to keep waiting, however quiet it is; 0 makes them on demand. */
  minReady: z.int().min(0).max(100).nullable(),
  maxReady: z.int().min(0).max(100).nullable(),
  /** Whether the languages' processes are started while sandboxes wait. */
  isWarm: z.boolean(),
});
export type PoolSettings = z.infer<typeof PoolSettingsSchema>;

/** What an admin has set for an image. */
export const ImageSettingsSchema = z.strictObject({
  /** In place of single limits of the manifest. */
  defaultLimits: RequestedLimitsSchema.default({}),
  /** The most that a person may ask for; where one is missing, what the installation allows. */
  maxLimits: RequestedLimitsSchema.default({}),
  pool: PoolSettingsSchema.default({ minReady: null, maxReady: null, isWarm: true }),
});
export type ImageSettings = z.infer<typeof ImageSettingsSchema>;

/** A version of which the findings of its scan are wanted. */
export const ImageVersionRefSchema = z.strictObject({
  imageName: ImageNameSchema,
  versionId: z.string().min(1).max(40),
});

/** A row of the list of images. */
export const AdminImageSchema = z.object({
  name: ImageNameSchema,
  description: z.string(),
  origin: ImageOriginSchema,
  status: ImageStatusSchema,
  languages: z.array(AdminImageLanguageSchema),
  digest: ImageDigestSchema.nullable(),
  sizeBytes: CountSchema.nullable(),
  builtAt: z.iso.datetime().nullable(),
  /** What it was made from: the name of the base image. */
  base: z.string().nullable(),
  /** Levels whose hostile programs it has held. */
  isolations: z.array(IsolationSchema),
  runs30Days: CountSchema,
  scan: ScanSummarySchema.nullable(),
  /** Older than the installation's alarm for freshness, or with inputs that have changed since. */
  isStale: z.boolean(),
  /** The task that is queued or running for it. */
  task: ImageTaskSchema.nullable(),
});
export type AdminImage = z.infer<typeof AdminImageSchema>;

/** One build of an image that is kept. */
export const ImageVersionSchema = z.object({
  id: z.string(),
  digest: ImageDigestSchema,
  tag: z.string(),
  isCurrent: z.boolean(),
  /** Whether everything that was looked at was in order. */
  isValid: z.boolean(),
  /** False once it was pruned from the engine. */
  isPresent: z.boolean(),
  sizeBytes: CountSchema,
  builtAt: z.iso.datetime(),
  /** Language or framework → version. */
  versions: z.record(z.string(), z.string()),
  packageCount: CountSchema.nullable(),
  setIdCount: CountSchema.nullable(),
  findings: z.array(ImageFindingSchema),
  scan: ScanSummarySchema.nullable(),
});
export type ImageVersion = z.infer<typeof ImageVersionSchema>;

/** The page of one image. */
export const AdminImageDetailSchema = AdminImageSchema.extend({
  /** README.md of its folder; empty where there is none. */
  readme: z.string(),
  /** What its manifest says to people who manage images; missing where it says nothing. */
  notes: z.array(z.string()).optional(),
  /** Of an adopted image. */
  reference: z.string().nullable(),
  referenceDigest: z.string().nullable(),
  /** Whether it stays at the version that it was rolled back to, whatever is built. */
  isPinned: z.boolean(),
  settings: ImageSettingsSchema,
  /** Those of the manifest. */
  manifestLimits: LimitsSchema.nullable(),
  /** The most that the installation allows, whatever is set for the image. */
  installationMaxima: LimitsSchema,
  /** Newest first. */
  versions: z.array(ImageVersionSchema),
  pools: z.array(
    z.object({
      instance: z.string(),
      isolation: IsolationSchema,
      ready: CountSchema,
      starting: CountSchema,
      busy: CountSchema,
      target: CountSchema,
      isFailing: z.boolean(),
    }),
  ),
});
export type AdminImageDetail = z.infer<typeof AdminImageDetailSchema>;

export const ImageRefSchema = z.strictObject({ imageName: ImageNameSchema });
export const SetImageEnabledSchema = z.strictObject({ imageName: ImageNameSchema, isEnabled: z.boolean() });
export const SetImageLanguageSchema = z.strictObject({
  imageName: ImageNameSchema,
  languageId: z.string().min(1).max(40),
  isEnabled: z.boolean(),
  roles: z.array(RoleSchema).min(1, 'Somebody has to be allowed it; disable it instead.'),
  isDefault: z.boolean(),
});
export const SaveImageSettingsSchema = z.strictObject({
  imageName: ImageNameSchema,
  settings: ImageSettingsSchema,
});
export const RollBackImageSchema = z.strictObject({
  imageName: ImageNameSchema,
  versionId: z.string().min(1).max(40),
});

/**
 * A foreign image that is to be adopted: pulled from a registry that is allowed, or one of this machine's engine in a namespace
 * of the installation. Its manifest says which languages it has.
 */
export const AdoptImageSchema = z.strictObject({
  imageName: ImageNameSchema,
  /** `registry.example.org/physics/python:3`, or `custom/physics:1`; with a digest or exactly one tag. */
  reference: z.string().trim().min(1, 'A reference is needed.').max(255),
  description: z.string().trim().min(1, 'A description is needed.').max(200),
  languages: z
    .array(ManifestLanguageSchema)
    .min(1, 'An image has at least one language.')
    .max(20)
    .refine(
      (languages) => new Set(languages.map(({ id }) => id)).size === languages.length,
      'A language is there twice.',
    ),
  defaultLimits: LimitsSchema,
  isolation: ImageManifestSchema.shape.isolation,
});
export type AdoptImage = z.output<typeof AdoptImageSchema>;

/** A language to begin an adoption with: as an image that is there has it. */
export const LanguagePresetsSchema = z.array(ManifestLanguageSchema);

/** What may be adopted from, for the form. */
export const AdoptionOptionsSchema = z.object({
  registries: z.array(z.string()),
  /** Images of the engine in namespaces of the installation that are none of ours yet. */
  local: z.array(z.object({ reference: z.string(), sizeBytes: CountSchema, createdAt: z.iso.datetime() })),
  /** Null where there is a worker that can manage images; else why not. */
  unavailable: z.string().nullable(),
});

export type AdoptionOptions = z.infer<typeof AdoptionOptionsSchema>;

/** What a pruning would remove, or has removed. */
export const PruneItemSchema = z.object({
  digest: ImageDigestSchema,
  tags: z.array(z.string()),
  imageName: ImageNameSchema.nullable(),
  sizeBytes: CountSchema,
  createdAt: z.iso.datetime(),
  reason: z.enum(['old_version', 'refused', 'intermediate', 'unknown']),
});
export type PruneItem = z.infer<typeof PruneItemSchema>;
export const PrunePreviewSchema = z.object({
  items: z.array(PruneItemSchema),
  /** What is reclaimed at most: layers that others share stay. */
  sizeBytes: CountSchema,
});
export const PruneImagesSchema = z.strictObject({ digests: z.array(ImageDigestSchema).min(1).max(1000) });

const RegistryNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]*(:\d{1,5})?$/, 'That is no name of a registry.');
export const NewBasicCredentialSchema = z.strictObject({
  kind: z.literal('basic'),
  registry: RegistryNameSchema,
  username: z.string().trim().min(1, 'A name is needed.').max(200),
  password: z.string().min(1, 'A password is needed.').max(4000),
});
/** Amazon ECR: the keys get a token for twelve hours, again and again. */
export const NewEcrCredentialSchema = z.strictObject({
  kind: z.literal('ecr'),
  registry: RegistryNameSchema,
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'That is no region.'),
  accessKeyId: z.string().trim().min(1, 'The id of a key is needed.').max(200),
  secretAccessKey: z.string().min(1, 'A secret is needed.').max(4000),
});
export const NewRegistryCredentialSchema = z.discriminatedUnion('kind', [
  NewBasicCredentialSchema,
  NewEcrCredentialSchema,
]);
export type NewRegistryCredential = z.output<typeof NewRegistryCredentialSchema>;
export const RegistryCredentialSchema = z.object({
  registry: z.string(),
  kind: z.enum(['basic', 'ecr']),
  /** The user's name, or the id of the key. */
  username: z.string(),
  region: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type RegistryCredential = z.infer<typeof RegistryCredentialSchema>;

export const RegistryRefSchema = z.strictObject({ registry: RegistryNameSchema });
