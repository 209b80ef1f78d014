import { z } from 'zod';
import { AssignmentIdSchema, CourseIdSchema } from './ids.ts';

const WORDS =
  'A pseudonym is made of letters, digits, spaces and the signs . - _ and begins with a letter or a digit.';

/** A name of one's own choice: 2 to 30 characters, without what cannot be told from something else by eye. */
export const PseudonymSchema = z
  .string()
  .max(200)
  .transform((text) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim())
  .pipe(
    z
      .string()
      .min(2, 'A pseudonym has at least 2 characters.')
      .max(30, 'A pseudonym has at most 30 characters.')
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*$/u, WORDS),
  );

/** Under which name a student wishes to be on the board; null: their own. */
export const JoinBoardSchema = z.strictObject({
  assignmentId: AssignmentIdSchema,
  pseudonym: PseudonymSchema.nullable(),
});
export type JoinBoard = z.output<typeof JoinBoardSchema>;

/** A student on the board. What decides the rank is as exact as it is shown, so that what looks equal shares a rank. */
export const AssignmentBoardRowSchema = z.object({
  /** From 1, in the order of the board. */
  position: z.int().min(1),
  /** Null as long as they have no points. */
  rank: z.int().min(1).nullable(),
  /** As the student wishes. */
  name: z.string(),
  /** Only for the staff, where it is another than `name`. */
  personName: z.string().nullable(),
  isOwn: z.boolean(),
  points: z.number().nullable(),
  /** When what counts was handed in, to the minute; the due date for what came later. */
  reachedAt: z.iso.datetime().nullable(),
  /** Of the tests that the student may see in full, together; in whole milliseconds. */
  cpuMs: z.int().min(0).nullable(),
  /** The most that one of those tests took, in whole tenths of a mebibyte. */
  memoryBytes: z.number().min(0).nullable(),
});
export type AssignmentBoardRow = z.infer<typeof AssignmentBoardRowSchema>;

/** `waiting` until the results are published, where points would tell what came of hidden tests. */
export const BoardStateSchema = z.enum(['off', 'exam', 'waiting', 'shown']);
export type BoardState = z.infer<typeof BoardStateSchema>;

/** An assignment's leaderboard as somebody sees it. */
export const AssignmentBoardSchema = z.object({
  assignment: z.object({ id: AssignmentIdSchema, title: z.string(), maxPoints: z.number() }),
  course: z.object({ id: CourseIdSchema, code: z.string() }),
  state: BoardStateSchema,
  /** True for students of the course. */
  mayJoin: z.boolean(),
  isStaff: z.boolean(),
  /** Null for whoever is not on it. */
  ownPlace: z.object({ pseudonym: z.string().nullable() }).nullable(),
  /** Empty unless it is shown. */
  rows: z.array(AssignmentBoardRowSchema),
});
export type AssignmentBoard = z.infer<typeof AssignmentBoardSchema>;
