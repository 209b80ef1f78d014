-- CreateEnum
CREATE TYPE "benchmark_visibility" AS ENUM ('public', 'private');

-- CreateEnum
CREATE TYPE "problem_split" AS ENUM ('public', 'private');

-- CreateEnum
CREATE TYPE "candidate_kind" AS ENUM ('model', 'person');

-- CreateEnum
CREATE TYPE "evaluation_purpose" AS ENUM ('measure', 'verify');

-- CreateEnum
CREATE TYPE "evaluation_state" AS ENUM ('open', 'running', 'paused', 'finished', 'cancelled');

-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'evaluation';

-- CreateTable
CREATE TABLE "benchmark" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "visibility" "benchmark_visibility" NOT NULL DEFAULT 'private',
    "licence" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "owner_id" TEXT,
    "current_version_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "benchmark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_version" (
    "id" TEXT NOT NULL,
    "benchmark_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "image_name" TEXT NOT NULL,
    "limits" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "benchmark_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_problem" (
    "version_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "prompt" TEXT NOT NULL,
    "entry_point" TEXT NOT NULL,
    "solution" TEXT NOT NULL,
    "test" JSON NOT NULL,
    "tags" TEXT[],
    "difficulty" TEXT,
    "split" "problem_split" NOT NULL DEFAULT 'public',
    "hash" TEXT NOT NULL,

    CONSTRAINT "benchmark_problem_pkey" PRIMARY KEY ("version_id","position")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "candidate_kind" NOT NULL DEFAULT 'model',
    "settings" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" TEXT NOT NULL,
    "purpose" "evaluation_purpose" NOT NULL DEFAULT 'measure',
    "version_id" TEXT NOT NULL,
    "candidate_id" TEXT,
    "person_id" TEXT NOT NULL,
    "state" "evaluation_state" NOT NULL DEFAULT 'open',
    "uses_cache" BOOLEAN NOT NULL DEFAULT true,
    "total" INTEGER NOT NULL DEFAULT 0,
    "limits" JSONB NOT NULL,
    "image_name" TEXT NOT NULL,
    "image_digest" TEXT NOT NULL,
    "isolation" TEXT NOT NULL,
    "product_version" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "active_ms" BIGINT NOT NULL DEFAULT 0,
    "active_since" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_part" (
    "id" TEXT NOT NULL,
    "evaluation_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "first_problem" INTEGER NOT NULL,
    "first_index" INTEGER NOT NULL,
    "last_problem" INTEGER NOT NULL,
    "last_index" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "passed" INTEGER NOT NULL DEFAULT 0,
    "passed_publicly" INTEGER NOT NULL DEFAULT 0,
    "internal_errors" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "evaluation_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_sample" (
    "evaluation_id" TEXT NOT NULL,
    "problem_position" INTEGER NOT NULL,
    "sample_index" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "record" JSON NOT NULL,
    "tokens" INTEGER,
    "cost" DOUBLE PRECISION,
    "status" TEXT,
    "message" TEXT NOT NULL DEFAULT '',
    "detail" JSON,
    "wall_ms" DOUBLE PRECISION,
    "cpu_ms" DOUBLE PRECISION,
    "memory_bytes" BIGINT,
    "is_from_cache" BOOLEAN NOT NULL DEFAULT false,
    "verdicts" INTEGER NOT NULL DEFAULT 0,
    "instance" TEXT,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_sample_pkey" PRIMARY KEY ("evaluation_id","problem_position","sample_index")
);

-- CreateTable
CREATE TABLE "sample_result" (
    "key" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "detail" JSON,
    "wall_ms" DOUBLE PRECISION,
    "cpu_ms" DOUBLE PRECISION,
    "memory_bytes" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sample_result_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_slug_key" ON "benchmark"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_current_version_id_key" ON "benchmark"("current_version_id");

-- CreateIndex
CREATE INDEX "benchmark_owner_id_idx" ON "benchmark"("owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_version_benchmark_id_number_key" ON "benchmark_version"("benchmark_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "benchmark_problem_version_id_key_key" ON "benchmark_problem"("version_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_person_id_name_key" ON "candidate"("person_id", "name");

-- CreateIndex
CREATE INDEX "evaluation_person_id_created_at_id_idx" ON "evaluation"("person_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "evaluation_version_id_created_at_idx" ON "evaluation"("version_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "evaluation_candidate_id_idx" ON "evaluation"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_part_evaluation_id_position_key" ON "evaluation_part"("evaluation_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_sample_evaluation_id_line_key" ON "evaluation_sample"("evaluation_id", "line");

-- CreateIndex
CREATE INDEX "sample_result_created_at_idx" ON "sample_result"("created_at");

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark" ADD CONSTRAINT "benchmark_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "benchmark_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_version" ADD CONSTRAINT "benchmark_version_benchmark_id_fkey" FOREIGN KEY ("benchmark_id") REFERENCES "benchmark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "benchmark_problem" ADD CONSTRAINT "benchmark_problem_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "benchmark_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "benchmark_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_part" ADD CONSTRAINT "evaluation_part_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_sample" ADD CONSTRAINT "evaluation_sample_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published never changes, nor do its problems; they go only with the whole benchmark.
CREATE FUNCTION benchmark_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version never changes';
END $$;
CREATE TRIGGER benchmark_version_is_immutable BEFORE UPDATE ON "benchmark_version"
  FOR EACH ROW WHEN (OLD."published_at" IS NOT NULL) EXECUTE FUNCTION benchmark_version_is_immutable();

CREATE FUNCTION benchmark_problem_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version_of text := CASE TG_OP WHEN 'INSERT' THEN NEW."version_id" ELSE OLD."version_id" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "benchmark_version" WHERE "id" = version_of AND "published_at" IS NOT NULL)
  THEN RAISE EXCEPTION 'a problem of a published version never changes';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER benchmark_problem_is_immutable BEFORE INSERT OR UPDATE OR DELETE ON "benchmark_problem"
  FOR EACH ROW EXECUTE FUNCTION benchmark_problem_is_immutable();

-- A worker looks for the samples of its part that have no verdict yet.
CREATE INDEX "evaluation_sample_waiting" ON "evaluation_sample" ("evaluation_id", "problem_position", "sample_index")
  WHERE "status" IS NULL;
