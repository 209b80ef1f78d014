-- CreateEnum
CREATE TYPE "course_role" AS ENUM ('student', 'grader', 'teacher');

-- CreateEnum
CREATE TYPE "assignment_mode" AS ENUM ('practice', 'graded', 'exam');

-- CreateEnum
CREATE TYPE "counted_submission" AS ENUM ('best', 'latest');

-- CreateEnum
CREATE TYPE "grading_reason" AS ENUM ('submitted', 'regrade', 'dry_run', 'samples', 'verify');

-- CreateEnum
CREATE TYPE "grading_status" AS ENUM ('queued', 'running', 'graded', 'cancelled', 'internal_error');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "role" ADD VALUE 'student';
ALTER TYPE "role" ADD VALUE 'teacher';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "job_kind" ADD VALUE 'grading';
ALTER TYPE "job_kind" ADD VALUE 'mail';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "banned_at" TIMESTAMPTZ(3),
ADD COLUMN     "email" TEXT,
ADD COLUMN     "email_verified" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "image" TEXT,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "copy_of_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_member" (
    "course_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" "course_role" NOT NULL,
    "section_id" TEXT,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "course_member_pkey" PRIMARY KEY ("course_id","person_id")
);

-- CreateTable
CREATE TABLE "join_code" (
    "id" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "section_id" TEXT,
    "code" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "join_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course_invitation" (
    "id" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "section_id" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "role" "course_role" NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "course_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" TEXT NOT NULL,
    "course_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "mode" "assignment_mode" NOT NULL DEFAULT 'graded',
    "counted" "counted_submission" NOT NULL DEFAULT 'best',
    "points" DOUBLE PRECISION,
    "opens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "late_percent_per_day" DOUBLE PRECISION,
    "max_attempts" INTEGER,
    "cooldown_ms" INTEGER,
    "results_published_at" TIMESTAMPTZ(3),
    "draft" JSON NOT NULL,
    "draft_revision" INTEGER NOT NULL DEFAULT 1,
    "current_version_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_version" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSON NOT NULL,
    "content_hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_override" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT,
    "section_id" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "opens_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "late_percent_per_day" DOUBLE PRECISION,
    "max_attempts" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_draft" (
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "files" JSON NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "work_draft_pkey" PRIMARY KEY ("assignment_id","person_id","language")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "files" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "current_grading_id" TEXT,
    "forgiven_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_run" (
    "id" TEXT NOT NULL,
    "submission_id" TEXT,
    "version_id" TEXT,
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "reason" "grading_reason" NOT NULL,
    "status" "grading_status" NOT NULL DEFAULT 'queued',
    "regrade_id" TEXT,
    "input" JSON,
    "points" DOUBLE PRECISION,
    "max_points" DOUBLE PRECISION,
    "costs_attempt" BOOLEAN,
    "compile" JSON,
    "images" JSONB NOT NULL DEFAULT '[]',
    "limits" JSONB,
    "isolation" TEXT,
    "instance" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "internal_cause" TEXT,

    CONSTRAINT "grading_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grading_result" (
    "grading_run_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "test_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "max_points" DOUBLE PRECISION NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "detail" JSON NOT NULL,
    "duration_ms" DOUBLE PRECISION,
    "cpu_ms" DOUBLE PRECISION,
    "memory_bytes" BIGINT,

    CONSTRAINT "grading_result_pkey" PRIMARY KEY ("grading_run_id","position")
);

-- CreateTable
CREATE TABLE "regrade" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "version_id" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "total" INTEGER NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "before" JSON,

    CONSTRAINT "regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grade_override" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "grade_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubric_item" (
    "id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "points" DOUBLE PRECISION NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "rubric_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rubric_mark" (
    "submission_id" TEXT NOT NULL,
    "rubric_item_id" TEXT NOT NULL,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_mark_pkey" PRIMARY KEY ("submission_id","rubric_item_id")
);

-- CreateTable
CREATE TABLE "submission_comment" (
    "id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "path" TEXT,
    "line" INTEGER,
    "end_line" INTEGER,
    "text" TEXT NOT NULL,
    "author_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exam_event" (
    "id" BIGSERIAL NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "detail" JSON NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exam_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "account_person_id_idx" ON "account"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_person_id_idx" ON "two_factor"("person_id");

-- CreateIndex
CREATE INDEX "mail_created_at_idx" ON "mail"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "section_course_id_name_key" ON "section"("course_id", "name");

-- CreateIndex
CREATE INDEX "course_member_person_id_idx" ON "course_member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "join_code_code_key" ON "join_code"("code");

-- CreateIndex
CREATE INDEX "join_code_course_id_idx" ON "join_code"("course_id");

-- CreateIndex
CREATE INDEX "course_invitation_email_idx" ON "course_invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "course_invitation_course_id_email_key" ON "course_invitation"("course_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_current_version_id_key" ON "assignment"("current_version_id");

-- CreateIndex
CREATE INDEX "assignment_course_id_position_idx" ON "assignment"("course_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_version_assignment_id_number_key" ON "assignment_version"("assignment_id", "number");

-- CreateIndex
CREATE INDEX "assignment_override_assignment_id_person_id_idx" ON "assignment_override"("assignment_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_current_grading_id_key" ON "submission"("current_grading_id");

-- CreateIndex
CREATE INDEX "submission_person_id_created_at_idx" ON "submission"("person_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "submission_assignment_id_person_id_number_key" ON "submission"("assignment_id", "person_id", "number");

-- CreateIndex
CREATE INDEX "grading_run_submission_id_created_at_idx" ON "grading_run"("submission_id", "created_at");

-- CreateIndex
CREATE INDEX "grading_run_assignment_id_created_at_idx" ON "grading_run"("assignment_id", "created_at");

-- CreateIndex
CREATE INDEX "grading_run_regrade_id_idx" ON "grading_run"("regrade_id");

-- CreateIndex
CREATE INDEX "regrade_assignment_id_created_at_idx" ON "regrade"("assignment_id", "created_at");

-- CreateIndex
CREATE INDEX "grade_override_assignment_id_person_id_idx" ON "grade_override"("assignment_id", "person_id");

-- CreateIndex
CREATE INDEX "rubric_item_assignment_id_position_idx" ON "rubric_item"("assignment_id", "position");

-- CreateIndex
CREATE INDEX "submission_comment_submission_id_created_at_idx" ON "submission_comment"("submission_id", "created_at");

-- CreateIndex
CREATE INDEX "exam_event_assignment_id_person_id_at_idx" ON "exam_event"("assignment_id", "person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_member" ADD CONSTRAINT "course_member_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_member" ADD CONSTRAINT "course_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_member" ADD CONSTRAINT "course_member_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_code" ADD CONSTRAINT "join_code_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_code" ADD CONSTRAINT "join_code_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_invitation" ADD CONSTRAINT "course_invitation_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course_invitation" ADD CONSTRAINT "course_invitation_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "assignment_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_version" ADD CONSTRAINT "assignment_version_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_override" ADD CONSTRAINT "assignment_override_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_override" ADD CONSTRAINT "assignment_override_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_override" ADD CONSTRAINT "assignment_override_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_draft" ADD CONSTRAINT "work_draft_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_draft" ADD CONSTRAINT "work_draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "assignment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_current_grading_id_fkey" FOREIGN KEY ("current_grading_id") REFERENCES "grading_run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_run" ADD CONSTRAINT "grading_run_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_run" ADD CONSTRAINT "grading_run_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "assignment_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_run" ADD CONSTRAINT "grading_run_regrade_id_fkey" FOREIGN KEY ("regrade_id") REFERENCES "regrade"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grading_result" ADD CONSTRAINT "grading_result_grading_run_id_fkey" FOREIGN KEY ("grading_run_id") REFERENCES "grading_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regrade" ADD CONSTRAINT "regrade_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "assignment_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_override" ADD CONSTRAINT "grade_override_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_override" ADD CONSTRAINT "grade_override_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_item" ADD CONSTRAINT "rubric_item_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_mark" ADD CONSTRAINT "rubric_mark_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rubric_mark" ADD CONSTRAINT "rubric_mark_rubric_item_id_fkey" FOREIGN KEY ("rubric_item_id") REFERENCES "rubric_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exam_event" ADD CONSTRAINT "exam_event_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An override is for a person or for a section.
ALTER TABLE "assignment_override" ADD CONSTRAINT "assignment_override_one_subject"
  CHECK (("person_id" IS NULL) <> ("section_id" IS NULL));

-- What was handed in and what was published never change, but for the pointers to what counts.
CREATE FUNCTION submission_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.assignment_id, NEW.person_id, NEW.version_id, NEW.number, NEW.language, NEW.files::text, NEW.created_at)
     IS DISTINCT FROM
     (OLD.assignment_id, OLD.person_id, OLD.version_id, OLD.number, OLD.language, OLD.files::text, OLD.created_at)
  THEN RAISE EXCEPTION 'a submission never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_is_immutable BEFORE UPDATE ON "submission"
  FOR EACH ROW EXECUTE FUNCTION submission_is_immutable();

CREATE FUNCTION assignment_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version never changes';
END $$;
CREATE TRIGGER assignment_version_is_immutable BEFORE UPDATE ON "assignment_version"
  FOR EACH ROW EXECUTE FUNCTION assignment_version_is_immutable();
