import { parse } from 'yaml';
import { z } from 'zod';
import type { ImportNotes } from '../imported-package.ts';

const FlagsSchema = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .transform((flags) =>
    (Array.isArray(flags) ? flags.map(String) : String(flags).split(/\s+/)).filter(Boolean),
  );
const RangeSchema = z.string().transform((range, context): [number, number] => {
  const [min = Number.NaN, max = Number.NaN] = range.split(/\s+/).map(numberOf);
  if (!Number.isNaN(min) && !Number.isNaN(max)) return [min, max];
  context.addIssue({ code: 'custom', message: 'It has two numbers.' });
  return z.NEVER;
});

/** testdata.yaml: how the tests of a folder count; what is missing is as in the folder around it. */
const GroupSchema = z.looseObject({
  on_reject: z.enum(['break', 'continue']).optional(),
  accept_score: z.coerce.number().optional(),
  range: RangeSchema.optional(),
  grading: z.string().optional(),
  grader_flags: FlagsSchema.optional(),
  output_validator_flags: FlagsSchema.optional(),
});

export type GroupConfig = {
  onReject: 'break' | 'continue';
  acceptScore: number;
  graderFlags: string[];
  validatorFlags: string[];
  /** Least and most points; only as the folder itself says it. */
  range: [number, number] | null;
};

export const ROOT_CONFIG: GroupConfig = {
  onReject: 'break',
  acceptScore: 1,
  graderFlags: [],
  validatorFlags: [],
  range: null,
};

/** How a folder counts, within the one around it; notes say what cannot be kept. */
export function readGroupConfig(
  { path, text }: { path: string; text: string },
  around: GroupConfig,
  notes: ImportNotes,
): GroupConfig {
  const parsed = GroupSchema.safeParse(yamlOf(text) ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    notes.warn(
      path,
      `The file is not as it should be and was left out: ${issue?.path.join('.')} ${issue?.message}`,
    );
    return { ...around, range: null };
  }
  const { on_reject: onReject, accept_score: acceptScore, range, grading, ...flags } = parsed.data;
  if (grading === 'custom') notes.warn(path, 'Graders of its own are not known here; points are added up.');
  return {
    onReject: onReject ?? around.onReject,
    acceptScore: acceptScore ?? around.acceptScore,
    graderFlags: flags.grader_flags ?? around.graderFlags,
    validatorFlags: flags.output_validator_flags ?? around.validatorFlags,
    range: range ?? null,
  };
}

function numberOf(text: string): number {
  const infinity = /^([+-]?)inf(inity)?$/i.exec(text);
  return infinity === null ? Number(text) : infinity[1] === '-' ? -Infinity : Infinity;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    // The caller says that the file is not as it should be.
    return 'no YAML';
  }
}
