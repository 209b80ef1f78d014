-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "token" TEXT;

-- AlterTable
ALTER TABLE "regrade" ADD COLUMN     "applies_itself" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE UNIQUE INDEX "submission_assignment_id_person_id_token_key" ON "submission"("assignment_id", "person_id", "token");
