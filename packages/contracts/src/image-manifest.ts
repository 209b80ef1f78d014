import { z } from 'zod';
import { FrameworkSchema } from './assignment-test.ts';
import { RequestedIsolationSchema } from './isolation.ts';
import { LimitsSchema } from './limits.ts';
import { SourcePathSchema } from './source-file.ts';

const NameSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const EnvSchema = z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/), z.string()).default({});
const ArgvSchema = z.array(z.string().min(1)).min(1);
const PatternSchema = z.string().max(1_000).refine(isPattern, 'That is no regular expression.');

function isPattern(text: string): boolean {
  try {
    new RegExp(text).test('');
    return true;
  } catch {
    // Whoever has written it hears so at once, and not whoever runs something.
    return false;
  }
}

/**
 * How one step (compile or run) is started. In `argv`, the item `{entry}` becomes the path of the entry
 * file, `{files}` becomes the paths of all source files, `{others}` those but the entry file (for compilers that want what
 * is needed before what needs it), `{args}` the arguments of the person.
 */
export const StepSchema = z.strictObject({
  argv: ArgvSchema,
  /**
   * A process to start while the sandbox is still waiting in the pool. It blocks reading file descriptor 3
   * until the agent writes the step's argv there (each string ended by NUL, then end of file), and then
   * does what `argv` would do. Where it is missing, or has not been started, `argv` is started instead.
   */
  prelaunch: ArgvSchema.optional(),
  /** Endings of the files that are `{files}`, where a compiler is not to be told of all of them. */
  extensions: z
    .array(z.string().regex(/^\.[A-Za-z0-9+]+$/))
    .min(1)
    .optional(),
});
export type Step = z.infer<typeof StepSchema>;

export const CompileStepSchema = StepSchema.extend({
  /** Limits of the compile step alone, in milliseconds. */
  wallMs: z.int().min(1).max(600_000),
  cpuMs: z.int().min(1).max(600_000),
  /**
   * A regular expression, matched against each line of the step's output (and the lines after it, one for each `\n` in
   * it), with the named groups `file`, `line`, `message` and optionally `column`, `severity` and `code`.
   */
  diagnosticPattern: PatternSchema.optional(),
});
export type CompileStep = z.infer<typeof CompileStepSchema>;

export const ManifestLanguageSchema = z.strictObject({
  /** The name by which API clients ask for it: `python`. */
  id: NameSchema,
  /** The name for people: `Python`. */
  name: z.string().min(1).max(60),
  aliases: z.array(z.string()).default([]),
  /** argv of a program in the image that prints the version, and the pattern whose first group is it. */
  versionCommand: ArgvSchema,
  versionPattern: PatternSchema,
  /** Name that a new file gets, and the file extension of the language. */
  entryFile: SourcePathSchema,
  extension: z.string().regex(/^\.[a-z0-9]+$/),
  /** Monaco's language id. */
  editorLanguage: z.string().min(1),
  compile: CompileStepSchema.optional(),
  run: StepSchema,
  env: EnvSchema,
  /** Programs to begin with; the first is the one a new visitor sees. */
  examples: z
    .array(
      z.strictObject({
        title: z.string(),
        files: z.array(z.strictObject({ path: SourcePathSchema, content: z.string() })).min(1),
        stdin: z.string().default(''),
      }),
    )
    .min(1),
});
export type ManifestLanguage = z.infer<typeof ManifestLanguageSchema>;

/** A framework for unit tests: its harness is started instead of a program of the language. */
const ManifestFrameworkSchema = z.strictObject({
  /** `check` is for samples of evaluations, and in no assignment. */
  id: z.enum([...FrameworkSchema.options, 'check']),
  /** The languages whose programs it tests. */
  languages: z.array(NameSchema).min(1),
  versionCommand: ArgvSchema,
  versionPattern: PatternSchema,
  run: StepSchema,
  env: EnvSchema,
});
export type ManifestFramework = z.infer<typeof ManifestFrameworkSchema>;

/** `gpu`: a graphics processor, by the engine's device requests. */
const ImageNeedSchema = z.enum(['gpu']);

/** images/<name>/image.json */
export const ImageManifestSchema = z.strictObject({
  name: NameSchema,
  description: z.string().min(1),
  /** None where the image is only for its frameworks. */
  languages: z.array(ManifestLanguageSchema),
  frameworks: z.array(ManifestFrameworkSchema).default([]),
  defaultLimits: LimitsSchema,
  /** Whether `npm start` builds it; the others are built when somebody asks for them. */
  isCore: z.boolean().default(false),
  /** The most that the image may weigh, in bytes: a build that is larger is refused. */
  sizeBudgetBytes: z.int().min(1_000_000).optional(),
  /** The least that separates its sandboxes from the machine, `standard` where it is missing; a request can ask for more. */
  isolation: RequestedIsolationSchema.optional(),
  /** Folders beside the image's own in images/ that its Dockerfile copies from, under their own names. */
  parts: z.array(NameSchema).default([]),
  /** Locked npm packages that the Dockerfile copies with all that they depend on, as `inputs/node_modules`. */
  packages: z.array(z.string()).default([]),
  /** Whether the types of these packages are part of it, for a type checker. */
  keepsTypes: z.boolean().optional(),
  /** What its sandboxes need of the machine: a worker without it does not run them, and the docker proxy gives it to no others. */
  needs: z.array(ImageNeedSchema).optional(),
  /** Sentences for people who manage images, about what they would not expect of this one. */
  notes: z.array(z.string().min(1)).optional(),
  /** Programs that are refused in an image, a compiler for one, and that the languages of this one cannot do without. */
  keeps: z.array(z.string().min(1)).optional(),
  /** Files from the locked npm packages that the Dockerfile copies: name in the build context → path under node_modules; `{arch}` is x64 or arm64. */
  buildInputs: z.record(z.string(), z.string()).default({}),
});

export type ImageManifest = z.output<typeof ImageManifestSchema>;

/** What `npm run images` writes to .crucible/images.json once an image is built and has passed its smoke tests. */
export const BuiltImageSchema = z.strictObject({
  name: NameSchema,
  /** The image's content-addressed id, `sha256:…`: what containers are made from. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  tag: z.string(),
  /** Hash of everything that went into the build. */
  inputsHash: z.string(),
  sizeBytes: z.int().min(0),
  builtAt: z.iso.datetime(),
  /** Id of a language or framework → version, as read from the image. */
  versions: z.record(z.string(), z.string()),
  manifest: ImageManifestSchema,
});
export type BuiltImage = z.infer<typeof BuiltImageSchema>;

export const ImageCatalogSchema = z.strictObject({ images: z.array(BuiltImageSchema) });
