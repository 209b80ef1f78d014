-- AlterTable
ALTER TABLE "run" ADD COLUMN     "compile_limits" JSONB;
