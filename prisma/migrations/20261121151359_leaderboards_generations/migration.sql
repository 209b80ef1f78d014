-- CreateEnum
CREATE TYPE "generation_state" AS ENUM ('running', 'paused', 'finished', 'failed', 'cancelled');

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'generation';

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "has_board" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "benchmark" ADD COLUMN     "daily_quota" INTEGER,
ADD COLUMN     "frozen_at" TIMESTAMPTZ(3),
ADD COLUMN     "revealed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "assignment_board_place" (
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "pseudonym" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_board_place_pkey" PRIMARY KEY ("assignment_id","person_id")
);

-- CreateTable
CREATE TABLE "leaderboard_entry" (
    "id" TEXT NOT NULL,
    "benchmark_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "evaluation_id" TEXT,
    "person_id" TEXT,
    "candidate_name" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "is_baseline" BOOLEAN NOT NULL DEFAULT false,
    "public_scores" JSONB NOT NULL,
    "all_scores" JSONB,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disqualified_at" TIMESTAMPTZ(3),
    "disqualified_reason" TEXT NOT NULL DEFAULT '',
    "disqualified_by_id" TEXT,

    CONSTRAINT "leaderboard_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_endpoint" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "sealed_key" TEXT,
    "key_hint" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "generation" (
    "evaluation_id" TEXT NOT NULL,
    "endpoint_id" TEXT,
    "state" "generation_state" NOT NULL DEFAULT 'running',
    "settings" JSON NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "prompt_tokens" INTEGER NOT NULL DEFAULT 0,
    "completion_tokens" INTEGER NOT NULL DEFAULT 0,
    "cost" DOUBLE PRECISION,
    "message" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "generation_pkey" PRIMARY KEY ("evaluation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_board_place_assignment_id_pseudonym_key" ON "assignment_board_place"("assignment_id", "pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "leaderboard_entry_evaluation_id_key" ON "leaderboard_entry"("evaluation_id");

-- CreateIndex
CREATE INDEX "leaderboard_entry_benchmark_id_created_at_idx" ON "leaderboard_entry"("benchmark_id", "created_at");

-- CreateIndex
CREATE INDEX "leaderboard_entry_version_id_idx" ON "leaderboard_entry"("version_id");

-- CreateIndex
CREATE INDEX "leaderboard_entry_person_id_idx" ON "leaderboard_entry"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "model_endpoint_person_id_name_key" ON "model_endpoint"("person_id", "name");

-- CreateIndex
CREATE INDEX "generation_endpoint_id_idx" ON "generation"("endpoint_id");

-- AddForeignKey
ALTER TABLE "assignment_board_place" ADD CONSTRAINT "assignment_board_place_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_board_place" ADD CONSTRAINT "assignment_board_place_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaderboard_entry" ADD CONSTRAINT "leaderboard_entry_benchmark_id_fkey" FOREIGN KEY ("benchmark_id") REFERENCES "benchmark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaderboard_entry" ADD CONSTRAINT "leaderboard_entry_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "benchmark_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaderboard_entry" ADD CONSTRAINT "leaderboard_entry_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leaderboard_entry" ADD CONSTRAINT "leaderboard_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_endpoint" ADD CONSTRAINT "model_endpoint_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generation" ADD CONSTRAINT "generation_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "generation" ADD CONSTRAINT "generation_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "model_endpoint"("id") ON DELETE SET NULL ON UPDATE CASCADE;
