-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "draft_hash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "assignment_version" ADD COLUMN     "max_points" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "visibilities" TEXT[] DEFAULT ARRAY[]::TEXT[];
