import {
  AssignmentLanguageSchema,
  AssetSchema,
  ContentSourceSchema,
  StarterFileSchema,
} from '@crucible/contracts/assignment-content';
import { PackageSettingsSchema } from '@crucible/contracts/assignment-package';
import {
  AssignmentTestSchema,
  GradingProgramSchema,
  PartIdSchema,
  TestGroupSchema,
} from '@crucible/contracts/assignment-test';
import { AssignmentIdSchema } from '@crucible/contracts/ids';
import { RequestedLimitsSchema } from '@crucible/contracts/limits';
import { SourcePathSchema } from '@crucible/contracts/source-file';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { PackageError } from '../package-error.ts';
import { ASSIGNMENT_FILE } from './test-files.ts';

export const FORMAT_VERSION = 1;

const MAX_LENGTH = 4 * 1024 * 1024;

const PathsSchema = z.array(SourcePathSchema);
const KINDS = AssignmentTestSchema.options.map((option) => option.shape.kind.value);

/** assignment.yaml: as the contract, but that files are named and lie in the folder. */
const DocumentSchema = z.strictObject({
  crucible: z.literal(FORMAT_VERSION),
  title: z.string().trim().min(1).max(200),
  /** Kept by whoever pushes and pulls the folder. */
  origin: z.strictObject({ assignmentId: AssignmentIdSchema, draftRevision: z.int().min(1) }).optional(),
  settings: PackageSettingsSchema.default({}),
  source: ContentSourceSchema.optional(),
  languages: z
    .array(
      AssignmentLanguageSchema.omit({ files: true }).extend({
        starter: z.array(StarterFileSchema.omit({ content: true, encoding: true })).default([]),
        solution: PathsSchema.default([]),
      }),
    )
    .default([]),
  assets: z.array(AssetSchema.omit({ content: true })).default([]),
  limits: RequestedLimitsSchema.default({}),
  programs: z.array(GradingProgramSchema.extend({ files: PathsSchema.min(1) })).default([]),
  groups: z.array(TestGroupSchema).default([]),
  /** The rest of a test is looked at when its files are in their places. */
  tests: z
    .array(z.looseObject({ id: PartIdSchema, kind: z.enum(KINDS), files: PathsSchema.optional() }))
    .default([]),
});
export type AssignmentDocument = z.output<typeof DocumentSchema>;

/** Reads assignment.yaml. Throws `PackageError` with the place and the reason. */
export function parseAssignmentYaml(text: string): AssignmentDocument {
  if (text.length > MAX_LENGTH) throw new PackageError(`${ASSIGNMENT_FILE} is too long.`);
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) throw new PackageError(`${ASSIGNMENT_FILE}: ${problem.message}`);
  const parsed = DocumentSchema.safeParse(valueOf(document));
  if (parsed.success) return parsed.data;
  throw new PackageError(`${ASSIGNMENT_FILE}: ${describeIssues(parsed.error)}`);
}

/** Names that stand for values could make a short text into an endless one; nobody needs them here. */
function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new PackageError(`${ASSIGNMENT_FILE}: Aliases are not read here.`, { cause });
  }
}

const MAX_ISSUES = 5;

/** What is wrong with a value, place by place. */
export function describeIssues(error: z.ZodError): string {
  const issues = error.issues.slice(0, MAX_ISSUES).map(({ path, message }) => {
    const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
    return place === '' ? message : `${place.replace(/^\./, '')}: ${message}`;
  });
  const more = error.issues.length - issues.length;
  return more > 0 ? `${issues.join(' ')} (and ${more} more)` : issues.join(' ');
}
