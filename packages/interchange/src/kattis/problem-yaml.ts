import { parse } from 'yaml';
import { z } from 'zod';
import { PackageError } from '../package-error.ts';

export const PROBLEM_FILE = 'problem.yaml';

const TextSchema = z.union([z.string(), z.number()]).transform(String);
const NumberSchema = z.coerce.number().positive();
const FlagsSchema = z
  .union([TextSchema, z.array(TextSchema)])
  .transform((flags) => (Array.isArray(flags) ? flags : flags.split(/\s+/)).filter((flag) => flag !== ''));
const Optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

const CreditsSchema = z.union([TextSchema, z.looseObject({ authors: z.unknown() })]);

/** problem.yaml, of the legacy format and of the draft of 2023-07; what has no meaning here is not read. */
const ProblemSchema = z.looseObject({
  problem_format_version: Optional(z.string()),
  name: Optional(z.union([TextSchema, z.record(z.string(), TextSchema)])),
  type: Optional(z.union([z.string(), z.array(z.string())])),
  author: Optional(TextSchema),
  credits: Optional(CreditsSchema),
  source: Optional(z.unknown()),
  source_url: Optional(TextSchema),
  license: Optional(TextSchema),
  validation: Optional(FlagsSchema),
  validator_flags: Optional(FlagsSchema),
  limits: Optional(
    z.looseObject({
      time_limit: NumberSchema.optional(),
      time_multiplier: NumberSchema.optional(),
      time_multipliers: Optional(z.looseObject({ ac_to_time_limit: NumberSchema.optional() })),
      memory: NumberSchema.optional(),
      output: NumberSchema.optional(),
      validation_time: NumberSchema.optional(),
      validation_memory: NumberSchema.optional(),
    }),
  ),
});

export type Problem = {
  isLegacy: boolean;
  /** By language of people; under `en` where it says none. */
  names: Record<string, string>;
  isInteractive: boolean;
  isScoring: boolean;
  /** In the legacy format: whether there is a validator of its own. */
  hasCustomValidator: boolean;
  validatorFlags: string[];
  author: string;
  license: string;
  sourceUrl: string;
  limits: ProblemLimits;
};

/** Times in seconds, sizes in MiB; undefined where the package says nothing. */
export type ProblemLimits = {
  timeSeconds: number | undefined;
  /** How much longer than its solutions a program may take. */
  timeMultiplier: number;
  memoryMib: number | undefined;
  outputMib: number | undefined;
  validationSeconds: number | undefined;
  validationMib: number | undefined;
};

const LEGACY_MULTIPLIER = 5;
const DRAFT_MULTIPLIER = 2;

/** Reads problem.yaml. Throws `PackageError` when it is none. */
export function parseProblemYaml(text: string): Problem {
  const parsed = ProblemSchema.safeParse(yamlOf(text) ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new PackageError(`${PROBLEM_FILE}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const {
    problem_format_version: version,
    type,
    validation,
    validator_flags: flags,
    limits,
    ...texts
  } = parsed.data;
  const isLegacy = version === null || version === 'legacy';
  const types = typeof type === 'string' ? [type] : (type ?? []);
  const validations = validation ?? [];
  const authors = texts.author ?? (typeof texts.credits === 'string' ? texts.credits : null);
  return {
    isLegacy,
    names: typeof texts.name === 'string' ? { en: texts.name } : (texts.name ?? {}),
    isInteractive: types.includes('interactive') || validations.includes('interactive'),
    isScoring: types.includes('scoring') || validations.includes('score'),
    hasCustomValidator: validations.includes('custom'),
    validatorFlags: flags ?? [],
    author: authors ?? (typeof texts.source === 'string' ? texts.source : ''),
    license: texts.license ?? '',
    sourceUrl: texts.source_url ?? '',
    limits: {
      timeSeconds: limits?.time_limit,
      timeMultiplier: isLegacy
        ? (limits?.time_multiplier ?? LEGACY_MULTIPLIER)
        : (limits?.time_multipliers?.ac_to_time_limit ?? DRAFT_MULTIPLIER),
      memoryMib: limits?.memory,
      outputMib: limits?.output,
      validationSeconds: limits?.validation_time,
      validationMib: limits?.validation_memory,
    },
  };
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new PackageError(`${PROBLEM_FILE} is no valid YAML.`, { cause });
  }
}
