import type { Db } from '@crucible/db';
import { z } from 'zod';
import { getExecution } from '../../executions/get-execution.ts';
import type { QueuePositions } from '../../queue/queue-positions.ts';
import type { ImageCatalog } from '@crucible/contracts/offered-image';
import { judge0Languages, toJudge0Language } from './judge0-languages.ts';
import type { Judge0Language } from './judge0-languages.ts';
import { SubmissionSchema } from './submission.ts';
import type { Submission } from './submission.ts';
import { submissionOutcome } from './submission-outcome.ts';
import type { SubmissionOutcome } from './submission-outcome.ts';

export type FindSubmissionDeps = { db: Db; catalog: ImageCatalog; positions: QueuePositions };

/** Everything that is known of a submission. */
export type KnownSubmission = {
  token: string;
  runId: string;
  personId: string;
  submission: Submission;
  outcome: SubmissionOutcome;
  language: Judge0Language;
  times: Record<'created_at' | 'queued_at' | 'started_at' | 'finished_at' | 'updated_at', string | null>;
  executionHost: string | null;
};

const TokenSchema = z.uuid();

/**
 * The submission with this token; null when there is none, or it is somebody else's. Null as the person means that
 * the token alone gives the right to see it.
 */
export async function findSubmission(
  deps: FindSubmissionDeps,
  { token, personId }: { token: string; personId: string | null },
): Promise<KnownSubmission | null> {
  if (!TokenSchema.safeParse(token).success) return null;
  const row = await deps.db.judge0Submission.findFirst({
    where: { token, ...(personId === null ? {} : { run: { personId } }) },
    include: { run: { select: { personId: true } } },
  });
  if (row === null) return null;
  const owner = row.run.personId;
  const execution = await getExecution(deps, {
    runId: row.runId,
    personId: owner,
    outputEncoding: 'base64',
  });
  const submission = SubmissionSchema.parse(row.request);
  const { createdAt, startedAt, finishedAt } = execution;
  return {
    token: row.token,
    runId: row.runId,
    personId: owner,
    submission,
    outcome: submissionOutcome(submission, execution),
    language: languageOf(deps.catalog, submission.language_id, execution.language),
    times: {
      created_at: createdAt,
      queued_at: createdAt,
      started_at: startedAt,
      finished_at: finishedAt,
      updated_at: finishedAt ?? startedAt ?? createdAt,
    },
    executionHost: execution.instance,
  };
}

/** A language that is no longer here keeps its name at least. */
function languageOf(catalog: ImageCatalog, id: number, name: string): Judge0Language {
  const chosen = judge0Languages(catalog).get(id);
  return chosen === undefined ? { id, name } : toJudge0Language(id, chosen);
}
