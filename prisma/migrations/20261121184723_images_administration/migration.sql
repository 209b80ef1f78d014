-- CreateEnum
CREATE TYPE "image_origin" AS ENUM ('catalogue', 'adopted');

-- CreateEnum
CREATE TYPE "image_task_kind" AS ENUM ('build', 'adopt', 'scan', 'prune', 'prepull');

-- CreateEnum
CREATE TYPE "image_task_status" AS ENUM ('queued', 'running', 'succeeded', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "registry_credential_kind" AS ENUM ('basic', 'ecr');

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'image_task';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "cpu_seconds_per_day" INTEGER,
ADD COLUMN     "runs_per_hour" INTEGER,
ADD COLUMN     "storage_bytes" BIGINT;

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "hash" TEXT,
ADD COLUMN     "previous_hash" TEXT;

-- CreateTable
CREATE TABLE "installation_setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "installation_setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "executor_image" (
    "name" TEXT NOT NULL,
    "origin" "image_origin" NOT NULL,
    "reference" TEXT,
    "reference_digest" TEXT,
    "manifest" JSON,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "is_pinned" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "current_version_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "executor_image_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "image_version" (
    "id" TEXT NOT NULL,
    "image_name" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "inputs_hash" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,
    "base" TEXT,
    "manifest" JSON NOT NULL,
    "versions" JSONB NOT NULL,
    "is_valid" BOOLEAN NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "package_count" INTEGER,
    "set_id_count" INTEGER,
    "sbom" JSON,
    "scan" JSONB,
    "scanned_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image_language" (
    "image_name" TEXT NOT NULL,
    "language_id" TEXT NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "roles" "role"[],
    "is_default" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "image_language_pkey" PRIMARY KEY ("image_name","language_id")
);

-- CreateTable
CREATE TABLE "image_task" (
    "id" TEXT NOT NULL,
    "kind" "image_task_kind" NOT NULL,
    "status" "image_task_status" NOT NULL DEFAULT 'queued',
    "stage" TEXT,
    "image_name" TEXT,
    "input" JSON NOT NULL DEFAULT '{}',
    "reference" TEXT,
    "reference_digest" TEXT,
    "signature" TEXT,
    "asked_by_id" TEXT,
    "cancel_requested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "instance" TEXT,
    "failure" TEXT,
    "internal_cause" TEXT,
    "findings" JSONB NOT NULL DEFAULT '[]',
    "version_id" TEXT,

    CONSTRAINT "image_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "image_task_line" (
    "task_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,

    CONSTRAINT "image_task_line_pkey" PRIMARY KEY ("task_id","position")
);

-- CreateTable
CREATE TABLE "registry_credential" (
    "registry" TEXT NOT NULL,
    "kind" "registry_credential_kind" NOT NULL,
    "username" TEXT NOT NULL,
    "region" TEXT,
    "sealed_secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" TEXT,

    CONSTRAINT "registry_credential_pkey" PRIMARY KEY ("registry")
);

-- CreateIndex
CREATE UNIQUE INDEX "executor_image_current_version_id_key" ON "executor_image"("current_version_id");

-- CreateIndex
CREATE INDEX "image_version_image_name_created_at_idx" ON "image_version"("image_name", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "image_version_image_name_digest_key" ON "image_version"("image_name", "digest");

-- CreateIndex
CREATE INDEX "image_task_created_at_idx" ON "image_task"("created_at" DESC);

-- CreateIndex
CREATE INDEX "image_task_image_name_created_at_idx" ON "image_task"("image_name", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- AddForeignKey
ALTER TABLE "executor_image" ADD CONSTRAINT "executor_image_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "image_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_version" ADD CONSTRAINT "image_version_image_name_fkey" FOREIGN KEY ("image_name") REFERENCES "executor_image"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_language" ADD CONSTRAINT "image_language_image_name_fkey" FOREIGN KEY ("image_name") REFERENCES "executor_image"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_task" ADD CONSTRAINT "image_task_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "image_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "image_task_line" ADD CONSTRAINT "image_task_line_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "image_task"("id") ON DELETE CASCADE ON UPDATE CASCADE;
