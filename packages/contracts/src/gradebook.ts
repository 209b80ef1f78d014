import { z } from 'zod';
import { AssignmentModeSchema } from './assignment.ts';
import { CourseRefSchema, SectionRefSchema } from './course.ts';
import { AssignmentIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';

/** Largest file of points, in characters. */
const MAX_CSV_LENGTH = 4 * 1024 * 1024;

/**
 * How somebody stands with an assignment. With nothing handed in: `upcoming` before it opens, `open`, `in_progress` when
 * something is in the editor, `missing` once nothing is accepted any more. Else `grading`; `ungraded` when the grading failed;
 * `graded`.
 */
export const CellStateSchema = z.enum([
  'upcoming',
  'open',
  'in_progress',
  'missing',
  'grading',
  'ungraded',
  'graded',
]);
export type CellState = z.infer<typeof CellStateSchema>;

/** One person's grade for one assignment. */
export const GradebookCellSchema = z.object({
  state: CellStateSchema,
  /** In the assignment's own points; zero where it is missing, null where there is none yet. */
  points: z.number().nullable(),
  /** Percent that being late costs. */
  latePercent: z.number(),
  isOverridden: z.boolean(),
  /** Whether the person's dates are not those of all. */
  isExtended: z.boolean(),
  /** How many times it was handed in. */
  attempts: z.int().min(0),
  /** What the grade is made from; null where it is made from nothing that was handed in. */
  submissionId: SubmissionIdSchema.nullable(),
});
export type GradebookCell = z.infer<typeof GradebookCellSchema>;

export const GradebookAssignmentSchema = z.object({
  id: AssignmentIdSchema,
  title: z.string(),
  mode: AssignmentModeSchema,
  maxPoints: z.number(),
  dueAt: z.iso.datetime().nullable(),
  resultsPublishedAt: z.iso.datetime().nullable(),
});
export type GradebookAssignment = z.infer<typeof GradebookAssignmentSchema>;

export const GradebookStudentSchema = z.object({
  personId: PersonIdSchema,
  name: z.string(),
  email: z.string().nullable(),
  section: SectionRefSchema.nullable(),
  /** One for each assignment, in their order. */
  cells: z.array(GradebookCellSchema),
  /** Of what is graded or missing, practice left out. */
  points: z.number(),
  maxPoints: z.number(),
});
export type GradebookStudent = z.infer<typeof GradebookStudentSchema>;

/** Students by assignments. */
export const GradebookSchema = z.object({
  course: CourseRefSchema.extend({ timeZone: z.string() }),
  sections: z.array(SectionRefSchema),
  assignments: z.array(GradebookAssignmentSchema),
  students: z.array(GradebookStudentSchema),
});
export type Gradebook = z.infer<typeof GradebookSchema>;

/** Of the grades that there are. Quartiles are interpolated between neighbours. */
export const DistributionSchema = z.object({
  count: z.int().min(0),
  mean: z.number(),
  deviation: z.number(),
  min: z.number(),
  lowerQuartile: z.number(),
  median: z.number(),
  upperQuartile: z.number(),
  max: z.number(),
  /** How many grades are in each tenth of the points that can be had; what is above is in the last. */
  tenths: z.array(z.int().min(0)).length(10),
});
export type Distribution = z.infer<typeof DistributionSchema>;

export const GradebookStatisticsSchema = z.object({
  /** Of everybody's total, in percent; null while nobody has one. */
  total: DistributionSchema.nullable(),
  assignments: z.array(
    GradebookAssignmentSchema.pick({ id: true, title: true, maxPoints: true }).extend({
      /** Null while nothing is graded. */
      distribution: DistributionSchema.nullable(),
      states: z.record(CellStateSchema, z.int().min(0)),
    }),
  ),
});
export type GradebookStatistics = z.infer<typeof GradebookStatisticsSchema>;

/** `plain` is also what can be read in again; the others are what those learning platforms import. */
export const GradebookFormatSchema = z.enum(['plain', 'canvas', 'moodle']);
export type GradebookFormat = z.infer<typeof GradebookFormatSchema>;

export const GradebookExportSchema = z.strictObject({
  format: GradebookFormatSchema,
  /** A mark at the beginning by which spreadsheets recognise UTF-8. */
  withByteOrderMark: z.boolean().default(false),
});
export type GradebookExport = z.output<typeof GradebookExportSchema>;

export const CsvFileSchema = z.object({ name: z.string(), text: z.string() });
export type CsvFile = z.infer<typeof CsvFileSchema>;

export const PointsCsvSchema = z.string().max(MAX_CSV_LENGTH, 'A file of points has at most 4 MB.');

/** What a cell of a file of points does. `set`: becomes the grade by hand; `none`: is the grade already; `error`: nothing. */
export const PointsChangeSchema = z.object({
  /** In the file, from 1, the header being the first. */
  line: z.int().min(1),
  email: z.string(),
  personName: z.string(),
  assignmentTitle: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  action: z.enum(['set', 'none', 'error']),
  problem: z.string().nullable(),
});
export type PointsChange = z.infer<typeof PointsChangeSchema>;

export const PointsPreviewSchema = z.object({
  /** Those that change something or cannot; the others are only counted. */
  changes: z.array(PointsChangeSchema),
  counts: z.object({ set: z.int().min(0), none: z.int().min(0), error: z.int().min(0) }),
  /** Columns that are no assignment's, and are left alone. */
  ignoredColumns: z.array(z.string()),
});
export type PointsPreview = z.infer<typeof PointsPreviewSchema>;
