import { z } from 'zod';
import { SettingsChangesSchema } from './assignment.ts';
import { FrameworkSchema, UnitTestSchema } from './assignment-test.ts';
import { AssignmentIdSchema, CourseIdSchema, SubmissionIdSchema } from './ids.ts';

/** Largest archive, in bytes: in base64 it fits into a request. */
const MAX_ARCHIVE_BYTES = 11 * 1024 * 1024;
/** Most that the files of a package have together, in bytes, and most files. */
export const MAX_PACKAGE_BYTES = 32 * 1024 * 1024;
export const MAX_PACKAGE_FILES = 3000;

const BASE64_FACTOR = 4 / 3;

export const PackageFormatSchema = z.enum(['crucible', 'exercism', 'kattis', 'github_classroom']);
export type PackageFormat = z.infer<typeof PackageFormatSchema>;

/** What a package is sent as: a zip archive, or its files. All in base64. */
export const PackageSchema = z.union([
  z.strictObject({ zip: z.base64().max(Math.ceil(MAX_ARCHIVE_BYTES * BASE64_FACTOR) + 4) }),
  z.strictObject({
    /** The folder's name, from which a title is made where the package has none. */
    name: z.string().max(200).default(''),
    files: z
      .array(z.strictObject({ path: z.string().min(1).max(400), content: z.base64() }))
      .min(1)
      .max(MAX_PACKAGE_FILES),
  }),
]);
export type Package = z.output<typeof PackageSchema>;

/** What an import did not take as it was, for whoever imports: a `warning` may change who passes. */
export const ImportNoteSchema = z.object({
  severity: z.enum(['info', 'warning']),
  /** The file that it is about; empty for the whole package. */
  path: z.string(),
  message: z.string(),
});
export type ImportNote = z.infer<typeof ImportNoteSchema>;

export const ImportAssignmentSchema = z.strictObject({ courseId: CourseIdSchema, package: PackageSchema });

/** Puts a package in the place of an assignment's draft; `conflict` when the draft is not the one of that revision any more. */
export const ReplaceDraftSchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  draftRevision: z.int().min(1),
  package: PackageSchema,
});

export const ImportedAssignmentSchema = z.object({
  assignmentId: AssignmentIdSchema,
  draftRevision: z.int().min(1),
  title: z.string(),
  format: PackageFormatSchema,
  notes: z.array(ImportNoteSchema),
});
export type ImportedAssignment = z.infer<typeof ImportedAssignmentSchema>;

/** An assignment's draft as a folder of files, packed. */
export const ExportedAssignmentSchema = z.object({
  assignmentId: AssignmentIdSchema,
  draftRevision: z.int().min(1),
  fileName: z.string(),
  /** Base64. */
  zip: z.string(),
});
export type ExportedAssignment = z.infer<typeof ExportedAssignmentSchema>;

/** Results in the languages of other graders. */
export const ExportResultsSchema = z.strictObject({
  submissionId: SubmissionIdSchema,
  format: z.enum(['gradescope', 'junit']),
});
export const ExportedResultsSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  content: z.string(),
});
export type ExportedResults = z.infer<typeof ExportedResultsSchema>;

/** A report of a framework in JUnit XML, from which the list of a unit test's own tests is made. */
export const ReadReportSchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  framework: FrameworkSchema,
  xml: z.string().max(8 * 1024 * 1024),
});
export type ReadReport = z.output<typeof ReadReportSchema>;
export const ReportCasesSchema = z.object({ cases: UnitTestSchema.shape.cases.unwrap() });
export type ReportCases = z.output<typeof ReportCasesSchema>;

/** What a package says of an assignment beside its content; a package that says nothing of something leaves it as it is. */
export const PackageSettingsSchema = SettingsChangesSchema.omit({ title: true, hasBoard: true });
export type PackageSettings = z.output<typeof PackageSettingsSchema>;
