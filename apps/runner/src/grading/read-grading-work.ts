import { AssignmentContentSchema } from '@crucible/contracts/assignment-content';
import type { AssignmentContent } from '@crucible/contracts/assignment-content';
import { ContentFileSchema } from '@crucible/contracts/assignment-test';
import type { DbTransaction } from '@crucible/db';
import { z } from 'zod';
import type { Answer } from './assemble-program.ts';

/** What is graded where there is no submission: the draft's content too, where there is no version. */
const GradingInputSchema = z.object({
  language: z.string(),
  files: z.array(ContentFileSchema),
  /** Only these tests; all where it is missing. */
  only: z.array(z.string()).optional(),
  content: AssignmentContentSchema.optional(),
});

/** What a grading is about: by which content what is graded, and by which of its tests. */
export type GradingWork = { content: AssignmentContent; answer: Answer; only: readonly string[] | undefined };

/** A grading with what it needs to know its work. */
export const WORK_SELECT = {
  input: true,
  version: { select: { number: true, content: true } },
  submission: { select: { language: true, files: true } },
} as const;

type Row = {
  input: unknown;
  version: { content: unknown } | null;
  submission: { language: string; files: unknown } | null;
};

/** Null when it is gone. */
export async function readGradingWork(
  db: Pick<DbTransaction, 'gradingRun'>,
  gradingRunId: string,
): Promise<GradingWork | null> {
  const row = await db.gradingRun.findUnique({ where: { id: gradingRunId }, select: WORK_SELECT });
  return row === null ? null : toGradingWork(row);
}

export function toGradingWork({ input, version, submission }: Row): GradingWork {
  const given = GradingInputSchema.nullable().parse(input);
  const content = given?.content ?? AssignmentContentSchema.parse(version?.content);
  const { language, files } = submission ?? given ?? { language: '', files: [] };
  return { content, answer: { language, files: z.array(ContentFileSchema).parse(files) }, only: given?.only };
}
