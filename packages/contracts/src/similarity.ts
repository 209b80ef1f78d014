import { z } from 'zod';
import { AssignmentIdSchema, PersonIdSchema, SubmissionIdSchema } from './ids.ts';

export const SimilarityReportIdSchema = AssignmentIdSchema;

export const NewSimilarityReportSchema = z.strictObject({
  /** Of each person: the submission that counts, or the last one. */
  scope: z.enum(['counted', 'latest']).default('counted'),
});
export type NewSimilarityReport = z.output<typeof NewSimilarityReportSchema>;

const SimilarityStatusSchema = z.enum(['queued', 'running', 'finished', 'failed']);

/** What the staff makes of a pair. */
export const PairVerdictSchema = z.enum(['undecided', 'harmless', 'suspicious', 'confirmed']);
export type PairVerdict = z.infer<typeof PairVerdictSchema>;

const SideSchema = z.object({
  submissionId: SubmissionIdSchema,
  personId: PersonIdSchema,
  personName: z.string(),
  number: z.int().min(1),
});

/** Two submissions that have something in common. */
export const SimilarityPairSchema = z.object({
  id: SimilarityReportIdSchema,
  language: z.string(),
  left: SideSchema,
  right: SideSchema,
  /** Share of both that is in the other, from 0 to 1. */
  similarity: z.number().min(0).max(1),
  /** Length of the longest common fragment, in tokens. */
  longest: z.int().min(0),
  verdict: PairVerdictSchema,
  note: z.string(),
});
export type SimilarityPair = z.infer<typeof SimilarityPairSchema>;

export const SimilarityReportSchema = z.object({
  id: SimilarityReportIdSchema,
  scope: NewSimilarityReportSchema.shape.scope,
  status: SimilarityStatusSchema,
  /** Submissions that were read, and how many there are. */
  done: z.int().min(0),
  total: z.int().min(0),
  /** Submissions in languages that have no parser here; they are compared with none. */
  skipped: z.int().min(0),
  createdAt: z.iso.datetime(),
  createdByName: z.string().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** The most alike first; only those that have enough in common to be looked at. */
  pairs: z.array(SimilarityPairSchema),
  /** How many pairs have which similarity, by twentieths. */
  histogram: z.array(z.int().min(0)).length(20),
});
export type SimilarityReport = z.infer<typeof SimilarityReportSchema>;

const RangeSchema = z.object({
  path: z.string(),
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});

/** The same in both, to be shown side by side. */
export const SimilarityFragmentSchema = z.object({
  left: RangeSchema,
  right: RangeSchema,
  tokens: z.int().min(1),
});
export type SimilarityFragment = z.infer<typeof SimilarityFragmentSchema>;

const FilesSchema = z.array(z.object({ path: z.string(), content: z.string() }));

export const SimilarityComparisonSchema = z.object({
  pair: SimilarityPairSchema,
  fragments: z.array(SimilarityFragmentSchema),
  leftFiles: FilesSchema,
  rightFiles: FilesSchema,
});
export type SimilarityComparison = z.infer<typeof SimilarityComparisonSchema>;

export const PairNoteSchema = z.strictObject({
  verdict: PairVerdictSchema,
  note: z.string().trim().max(5000).default(''),
});
export type PairNote = z.output<typeof PairNoteSchema>;
