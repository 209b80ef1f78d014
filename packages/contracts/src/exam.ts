import { z } from 'zod';
import { PersonIdSchema } from './ids.ts';

/** What the page of an exam tells of its own accord. */
export const ReportedExamEventSchema = z.enum(['paste', 'left', 'returned']);
export type ReportedExamEvent = z.infer<typeof ReportedExamEventSchema>;
/** What is recorded; `refused` is an attempt to sit the exam in a second browser, `released` lets a new one begin. */
export const ExamEventKindSchema = z.enum([
  'begun',
  'refused',
  'released',
  ...ReportedExamEventSchema.options,
]);

/** Of a paste: how much and where; never the text itself. */
export const ExamEventDetailSchema = z.strictObject({
  characters: z.int().min(0).max(10_000_000).optional(),
  path: z.string().max(200).optional(),
  /** How long somebody was away, in milliseconds. */
  awayMs: z.int().min(0).max(604_800_000).optional(),
});

/** `elsewhere`: it was begun in another browser, which is the only one in which it can be gone on with. */
export const ExamStateSchema = z.object({
  state: z.enum(['not_begun', 'here', 'elsewhere']),
  begunAt: z.iso.datetime().nullable(),
});
export type ExamState = z.infer<typeof ExamStateSchema>;

export const ExamEventSchema = z.object({
  id: z.string(),
  personId: PersonIdSchema,
  personName: z.string(),
  kind: ExamEventKindSchema,
  /** Tells browsers apart, and nothing else. */
  browser: z.string(),
  detail: ExamEventDetailSchema,
  at: z.iso.datetime(),
});
export type ExamEvent = z.infer<typeof ExamEventSchema>;
