import { z } from 'zod';
import { BenchmarkSchema, BenchmarkSlugSchema, BenchmarkVersionSchema } from './benchmark.ts';
import { PassAtKSchema } from './evaluation-score.ts';
import { EvaluationIdSchema, LeaderboardEntryIdSchema } from './ids.ts';

/** What rows are ranked by. Pass rates: more is better; the others: less is. */
export const BOARD_METRICS = [
  'pass@1',
  'pass@2',
  'pass@3',
  'pass@5',
  'pass@10',
  'pass@100',
  'cost',
  'cpu',
] as const;
export const BoardMetricSchema = z.enum(BOARD_METRICS);
export type BoardMetric = z.infer<typeof BoardMetricSchema>;

/** What an entry is worth. Milliseconds and bytes are means of a sample, tokens and US dollars sums; null where nothing is known. */
export const BoardScoresSchema = z.object({
  passAtK: z.array(PassAtKSchema),
  problems: z.int().min(0),
  samples: z.int().min(0).nullable(),
  cpuMs: z.number().min(0).nullable(),
  memoryBytes: z.number().min(0).nullable(),
  tokens: z.number().min(0).nullable(),
  cost: z.number().min(0).nullable(),
});
export type BoardScores = z.infer<typeof BoardScoresSchema>;

export const BoardEntrySchema = z.object({
  id: LeaderboardEntryIdSchema,
  /** Null where it is self-reported: what was not run here is not verified. */
  evaluationId: EvaluationIdSchema.nullable(),
  /** Null for who has no value, and who is disqualified. */
  rank: z.int().min(1).nullable(),
  candidateName: z.string(),
  candidateSettings: z.record(z.string(), z.unknown()),
  personName: z.string().nullable(),
  isOwn: z.boolean(),
  isBaseline: z.boolean(),
  url: z.string(),
  note: z.string(),
  scores: BoardScoresSchema,
  scoredAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  disqualified: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
});
export type BoardEntry = z.infer<typeof BoardEntrySchema>;

/** The leaderboard of one version of a benchmark, in order. */
export const LeaderboardSchema = z.object({
  benchmark: BenchmarkSchema,
  version: BenchmarkVersionSchema,
  metric: BoardMetricSchema,
  /** Whether scores are of all problems: there are no private ones, they were revealed, or a keeper asked for them. */
  isOfAllProblems: z.boolean(),
  /** True where what came after it was frozen is left out. */
  isFrozen: z.boolean(),
  entries: z.array(BoardEntrySchema),
});
export type Leaderboard = z.infer<typeof LeaderboardSchema>;

/** Which problems whom has solved, of public problems where private ones are not shown. */
export const BoardMapSchema = z.object({
  problems: z.array(
    z.object({ key: z.string(), position: z.int().min(0), difficulty: z.string().nullable() }),
  ),
  rows: z.array(
    z.object({
      entryId: LeaderboardEntryIdSchema,
      evaluationId: EvaluationIdSchema,
      candidateName: z.string(),
      /** Share of the samples that passed, for each problem; null where there is none, or none with a verdict. */
      shares: z.array(z.number().min(0).max(1).nullable()),
    }),
  ),
});
export type BoardMap = z.infer<typeof BoardMapSchema>;

const AboutEntrySchema = z.strictObject({
  /** Where it is told how it came about. */
  url: z.union([z.url({ protocol: /^https?$/ }).max(500), z.literal('')]).default(''),
  note: z.string().trim().max(1000).default(''),
});

/** Puts one's own evaluation, which has ended, on its benchmark's leaderboard. */
export const NewBoardEntrySchema = AboutEntrySchema.extend({ evaluationId: EvaluationIdSchema });
export type NewBoardEntry = z.output<typeof NewBoardEntrySchema>;

/** What somebody says of an evaluation that was not run here. */
export const ReportedEntrySchema = AboutEntrySchema.extend({
  versionNumber: z.int().min(1).max(1_000_000).optional(),
  candidateName: z.string().trim().min(1).max(120),
  passAtK: z
    .array(
      z.strictObject({
        k: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(5), z.literal(10), z.literal(100)]),
        value: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .max(6),
  samples: z.int().min(1).max(100_000_000).nullable().default(null),
  tokens: z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable().default(null),
  cost: z.number().min(0).max(1e9).nullable().default(null),
  scoredAt: z.iso.datetime().optional(),
});
export type ReportedEntry = z.output<typeof ReportedEntrySchema>;

/** Which leaderboard is asked for, and how: of the version that was published last, unless a number names another one. */
export const LeaderboardQuerySchema = z.strictObject({
  slug: BenchmarkSlugSchema,
  versionNumber: z.int().min(1).max(1_000_000).optional(),
  metric: BoardMetricSchema.default('pass@1'),
  /** Of private problems too, before they are revealed: for those who keep the benchmark. */
  ofAllProblems: z.boolean().default(false),
});

/** A candidate, and where it stands by pass@1 on each leaderboard that may be seen, newest entry first. */
export const BoardCandidateSchema = z.object({
  name: z.string(),
  settings: z.record(z.string(), z.unknown()),
  personName: z.string().nullable(),
  isOwn: z.boolean(),
  entries: z.array(
    z.object({
      benchmark: z.object({ slug: BenchmarkSlugSchema, name: z.string() }),
      versionNumber: z.int().min(1),
      /** How many have a rank there. */
      ranked: z.int().min(0),
      isOfAllProblems: z.boolean(),
      entry: BoardEntrySchema,
    }),
  ),
});
export type BoardCandidate = z.infer<typeof BoardCandidateSchema>;
