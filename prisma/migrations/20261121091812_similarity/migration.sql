-- CreateEnum
CREATE TYPE "similarity_scope" AS ENUM ('counted', 'latest');

-- CreateEnum
CREATE TYPE "similarity_status" AS ENUM ('queued', 'running', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "pair_verdict" AS ENUM ('undecided', 'harmless', 'suspicious', 'confirmed');

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'similarity';

-- CreateTable
CREATE TABLE "similarity_report" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "scope" "similarity_scope" NOT NULL,
    "status" "similarity_status" NOT NULL DEFAULT 'queued',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "histogram" JSON NOT NULL DEFAULT '[]',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "internal_cause" TEXT,

    CONSTRAINT "similarity_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "similarity_pair" (
    "id" TEXT NOT NULL,
    "report_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "left_id" TEXT NOT NULL,
    "right_id" TEXT NOT NULL,
    "similarity" DOUBLE PRECISION NOT NULL,
    "longest" INTEGER NOT NULL,
    "fragments" JSON NOT NULL,

    CONSTRAINT "similarity_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "similarity_note" (
    "left_id" TEXT NOT NULL,
    "right_id" TEXT NOT NULL,
    "verdict" "pair_verdict" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "author_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "similarity_note_pkey" PRIMARY KEY ("left_id","right_id")
);

-- CreateIndex
CREATE INDEX "similarity_report_assignment_id_created_at_idx" ON "similarity_report"("assignment_id", "created_at");

-- CreateIndex
CREATE INDEX "similarity_pair_report_id_similarity_idx" ON "similarity_pair"("report_id", "similarity" DESC);

-- AddForeignKey
ALTER TABLE "similarity_report" ADD CONSTRAINT "similarity_report_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similarity_pair" ADD CONSTRAINT "similarity_pair_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "similarity_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similarity_pair" ADD CONSTRAINT "similarity_pair_left_id_fkey" FOREIGN KEY ("left_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similarity_pair" ADD CONSTRAINT "similarity_pair_right_id_fkey" FOREIGN KEY ("right_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similarity_note" ADD CONSTRAINT "similarity_note_left_id_fkey" FOREIGN KEY ("left_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "similarity_note" ADD CONSTRAINT "similarity_note_right_id_fkey" FOREIGN KEY ("right_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;
