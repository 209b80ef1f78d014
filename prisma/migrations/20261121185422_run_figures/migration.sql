-- AlterTable
ALTER TABLE "run" ADD COLUMN     "is_warm" BOOLEAN;

-- By hand, because the schema language has no partial indices: what the figures of administration are read from. A run is
-- added once, when it ends, and the figures of a month need not read the runs themselves.
CREATE INDEX "run_figures_idx" ON "run"("finished_at")
  INCLUDE ("status", "language", "created_at", "started_at", "first_output_at", "is_warm") WHERE "finished_at" IS NOT NULL;

-- What was given up, which is rare and looked for often.
CREATE INDEX "run_internal_error_idx" ON "run"("finished_at") WHERE "status" = 'internal_error';
CREATE INDEX "grading_run_internal_error_idx" ON "grading_run"("finished_at") WHERE "status" = 'internal_error';
CREATE INDEX "callback_failed_idx" ON "callback"("failed_at") WHERE "failed_at" IS NOT NULL;
CREATE INDEX "mail_failed_idx" ON "mail"("failed_at") WHERE "failed_at" IS NOT NULL;
CREATE INDEX "evaluation_part_internal_error_idx" ON "evaluation_part"("evaluation_id") WHERE "internal_errors" > 0;
