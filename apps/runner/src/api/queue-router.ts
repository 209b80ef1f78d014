import {
  DeadLettersPageSchema,
  JobIdSchema,
  ListDeadLettersSchema,
  ListWaitingSchema,
  QueueStateSchema,
  RetryDeadLetterSchema,
  WaitingPageSchema,
} from '@crucible/contracts/admin-queue';
import { z } from 'zod';
import { cancelJob } from '../queue-admin/cancel-job.ts';
import { getQueueState } from '../queue-admin/get-queue-state.ts';
import { listDeadLetters } from '../queue-admin/list-dead-letters.ts';
import { listWaitingJobs } from '../queue-admin/list-waiting-jobs.ts';
import { retryDeadLetter } from '../queue-admin/retry-dead-letter.ts';
import { retryJob } from '../queue-admin/retry-job.ts';
import { authorOf } from './author-of.ts';
import { adminProcedure, router } from './trpc.ts';

const JobRefSchema = z.strictObject({ jobId: JobIdSchema });

export const queueRouter = router({
  state: adminProcedure
    .input(z.strictObject({}))
    .output(QueueStateSchema)
    .query(({ ctx }) => getQueueState(ctx.deps)),

  waiting: adminProcedure
    .input(ListWaitingSchema)
    .output(WaitingPageSchema)
    .query(({ ctx, input }) => listWaitingJobs(ctx.deps, input)),

  deadLetters: adminProcedure
    .input(ListDeadLettersSchema)
    .output(DeadLettersPageSchema)
    .query(({ ctx, input }) => listDeadLetters(ctx.deps, input)),

  cancel: adminProcedure
    .input(JobRefSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => cancelJob(ctx.deps, { ...input, by: authorOf(ctx) })),

  retry: adminProcedure
    .input(JobRefSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => retryJob(ctx.deps, { ...input, by: authorOf(ctx) })),

  retryDeadLetter: adminProcedure
    .input(RetryDeadLetterSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => retryDeadLetter(ctx.deps, { ...input, by: authorOf(ctx) })),
});
