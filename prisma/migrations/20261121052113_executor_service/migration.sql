-- CreateEnum
CREATE TYPE "door" AS ENUM ('playground', 'rest', 'piston', 'judge0');

-- AlterEnum
ALTER TYPE "role" ADD VALUE 'admin';

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'callback';

-- AlterTable
ALTER TABLE "run" ADD COLUMN     "api_key_id" TEXT,
ADD COLUMN     "asked_isolation" TEXT NOT NULL DEFAULT 'standard',
ADD COLUMN     "compile" JSONB,
ADD COLUMN     "cpus" DOUBLE PRECISION,
ADD COLUMN     "door" "door" NOT NULL DEFAULT 'playground',
ADD COLUMN     "env" JSON NOT NULL DEFAULT '{}',
ADD COLUMN     "instance" TEXT;

-- AlterTable
ALTER TABLE "run_output" ADD COLUMN     "case_position" INTEGER;

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "requires" TEXT;

-- CreateTable
CREATE TABLE "run_case" (
    "run_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "case_id" TEXT NOT NULL,
    "stdin" BYTEA NOT NULL,
    "args" TEXT[],
    "expected" BYTEA,
    "compare" JSONB NOT NULL,
    "status" "run_status",
    "verdict" TEXT,
    "exit_code" INTEGER,
    "signal" TEXT,
    "limit_hit" JSONB,
    "wall_ms" DOUBLE PRECISION,
    "cpu_ms" DOUBLE PRECISION,
    "memory_bytes" BIGINT,
    "output_bytes" BIGINT NOT NULL DEFAULT 0,
    "truncated" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "run_case_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "rate_per_minute" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "api_key_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "run_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("api_key_id","key")
);

-- CreateTable
CREATE TABLE "callback" (
    "run_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_status" INTEGER,
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "callback_pkey" PRIMARY KEY ("run_id")
);

-- CreateTable
CREATE TABLE "judge0_submission" (
    "token" UUID NOT NULL,
    "run_id" TEXT NOT NULL,
    "request" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judge0_submission_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "person_id" TEXT,
    "api_key_id" TEXT,
    "address" TEXT,
    "instance" TEXT NOT NULL,
    "subject_id" TEXT,
    "door" "door",
    "language" TEXT,
    "image_digest" TEXT,
    "code_hash" TEXT,
    "isolation" TEXT,
    "limits" JSONB,
    "verdict" TEXT,
    "usage" JSONB,
    "detail" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker" (
    "id" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "isolations" TEXT[],
    "report" JSONB NOT NULL,

    CONSTRAINT "worker_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "api_key_person_id_idx" ON "api_key"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "idempotency_key_run_id_key" ON "idempotency_key"("run_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "judge0_submission_run_id_key" ON "judge0_submission"("run_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "audit_event_person_id_at_idx" ON "audit_event"("person_id", "at" DESC);

-- CreateIndex
CREATE INDEX "worker_seen_at_idx" ON "worker"("seen_at");

-- CreateIndex
CREATE INDEX "run_created_at_idx" ON "run"("created_at" DESC);

-- AddForeignKey
ALTER TABLE "run" ADD CONSTRAINT "run_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_case" ADD CONSTRAINT "run_case_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_api_key_id_fkey" FOREIGN KEY ("api_key_id") REFERENCES "api_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge0_submission" ADD CONSTRAINT "judge0_submission_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What separated a run from the machine is called by our own words now.
UPDATE "run" SET "isolation" = 'standard' WHERE "isolation" = 'runc';
UPDATE "run" SET "isolation" = 'gvisor' WHERE "isolation" = 'runsc';

-- The audit trail is append-only. Retention removes old rows, and says so: SET LOCAL crucible.retention = 'on'.
CREATE FUNCTION "audit_event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('crucible.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit trail is append-only.';
END
$$;

CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "audit_event_is_append_only"();

CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_event_is_append_only"();
