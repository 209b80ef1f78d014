-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('anonymous');

-- CreateEnum
CREATE TYPE "run_status" AS ENUM ('queued', 'running', 'completed', 'nonzero_exit', 'signalled', 'time_limit', 'memory_limit', 'output_limit', 'compile_error', 'cancelled', 'internal_error');

-- CreateEnum
CREATE TYPE "run_phase" AS ENUM ('compile', 'run');

-- CreateEnum
CREATE TYPE "output_stream" AS ENUM ('stdout', 'stderr');

-- CreateEnum
CREATE TYPE "job_kind" AS ENUM ('run');

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "role" "role" NOT NULL DEFAULT 'anonymous',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "status" "run_status" NOT NULL DEFAULT 'queued',
    "language" TEXT NOT NULL,
    "language_version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "files" JSON NOT NULL,
    "args" TEXT[],
    "stdin" BYTEA NOT NULL,
    "interactive" BOOLEAN NOT NULL,
    "terminal" JSONB,
    "limits" JSONB NOT NULL,
    "image_name" TEXT NOT NULL,
    "image_digest" TEXT NOT NULL,
    "isolation" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "cancel_requested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "first_output_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "phase" "run_phase",
    "exit_code" INTEGER,
    "signal" TEXT,
    "limit_hit" JSONB,
    "wall_ms" DOUBLE PRECISION,
    "cpu_ms" DOUBLE PRECISION,
    "memory_bytes" BIGINT,
    "output_bytes" BIGINT NOT NULL DEFAULT 0,
    "truncated" BOOLEAN NOT NULL DEFAULT false,
    "diagnostics" JSON NOT NULL DEFAULT '[]',
    "artifacts_skipped" INTEGER NOT NULL DEFAULT 0,
    "internal_cause" TEXT,

    CONSTRAINT "run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "run_output" (
    "run_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "phase" "run_phase" NOT NULL,
    "stream" "output_stream" NOT NULL,
    "data" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_output_pkey" PRIMARY KEY ("run_id","attempt","seq")
);

-- CreateTable
CREATE TABLE "run_artifact" (
    "id" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "run_artifact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snippet" (
    "id" TEXT NOT NULL,
    "person_id" TEXT,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "files" JSON NOT NULL,
    "stdin" BYTEA NOT NULL,
    "fork_of" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snippet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" BIGSERIAL NOT NULL,
    "kind" "job_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "max_attempts" INTEGER NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_by" TEXT,
    "lease_expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_turn" (
    "person_id" TEXT NOT NULL,
    "served_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "queue_turn_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "run_person_id_created_at_id_idx" ON "run"("person_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "run_artifact_run_id_path_key" ON "run_artifact"("run_id", "path");

-- CreateIndex
CREATE INDEX "snippet_person_id_idx" ON "snippet"("person_id");

-- CreateIndex
CREATE INDEX "job_person_id_idx" ON "job"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_kind_subject_id_key" ON "job"("kind", "subject_id");

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_output" ADD CONSTRAINT "run_output_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_artifact" ADD CONSTRAINT "run_artifact_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snippet" ADD CONSTRAINT "snippet_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand: what the schema language cannot say

-- Claiming looks at waiting jobs in their order, and at leases by the time they end.
CREATE INDEX "job_waiting_idx" ON "job"("priority", "id") WHERE "locked_by" IS NULL;
CREATE INDEX "job_leased_idx" ON "job"("lease_expires_at") WHERE "locked_by" IS NOT NULL;

-- A lease has a holder and an end, or there is none.
ALTER TABLE "job" ADD CONSTRAINT "job_lease_check" CHECK (("locked_by" IS NULL) = ("lease_expires_at" IS NULL));
ALTER TABLE "job" ADD CONSTRAINT "job_attempts_check" CHECK ("attempts" >= 0 AND "max_attempts" > 0);

-- Few runs are unfinished at any time: the cap per person and the sweep look at these alone.
CREATE INDEX "run_unfinished_idx" ON "run"("person_id") WHERE "finished_at" IS NULL;

-- A run has an end exactly when its status is a final one.
ALTER TABLE "run" ADD CONSTRAINT "run_finished_check" CHECK (("status" IN ('queued', 'running')) = ("finished_at" IS NULL));
ALTER TABLE "run" ADD CONSTRAINT "run_attempt_check" CHECK ("attempt" >= 0);

ALTER TABLE "run_output" ADD CONSTRAINT "run_output_seq_check" CHECK ("seq" >= 1 AND "attempt" >= 1);
ALTER TABLE "run_output" ADD CONSTRAINT "run_output_data_check" CHECK (octet_length("data") BETWEEN 1 AND 65536);
