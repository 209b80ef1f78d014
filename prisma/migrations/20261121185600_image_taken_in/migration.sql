-- AlterTable
ALTER TABLE "executor_image" ADD COLUMN     "taken_in_digest" TEXT;
