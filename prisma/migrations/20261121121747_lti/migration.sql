-- AlterEnum
ALTER TYPE "job_kind" ADD VALUE 'lti_score';

-- CreateTable
CREATE TABLE "lti_platform" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "auth_url" TEXT NOT NULL,
    "token_url" TEXT NOT NULL,
    "jwks_url" TEXT NOT NULL,
    "deployment_ids" TEXT[],
    "makes_teachers" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lti_platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lti_identity" (
    "platform_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lti_identity_pkey" PRIMARY KEY ("platform_id","subject")
);

-- CreateTable
CREATE TABLE "lti_context" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "deployment_id" TEXT NOT NULL,
    "context_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "course_id" TEXT,
    "connected_by_id" TEXT,
    "connected_at" TIMESTAMPTZ(3),
    "memberships_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lti_context_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lti_link" (
    "id" TEXT NOT NULL,
    "lti_context_id" TEXT NOT NULL,
    "resource_link_id" TEXT NOT NULL,
    "assignment_id" TEXT NOT NULL,
    "line_item_url" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lti_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lti_score" (
    "link_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "points" DOUBLE PRECISION,
    "max_points" DOUBLE PRECISION NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "lti_score_pkey" PRIMARY KEY ("link_id","person_id")
);

-- CreateTable
CREATE TABLE "lti_launch" (
    "id" TEXT NOT NULL,
    "platform_id" TEXT NOT NULL,
    "person_id" TEXT,
    "secret_hash" TEXT NOT NULL,
    "message" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lti_launch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lti_nonce" (
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lti_nonce_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "lti_key" (
    "id" TEXT NOT NULL,
    "public_key" JSON NOT NULL,
    "sealed_private_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lti_key_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "lti_platform_issuer_client_id_key" ON "lti_platform"("issuer", "client_id");

-- CreateIndex
CREATE INDEX "lti_identity_person_id_idx" ON "lti_identity"("person_id");

-- CreateIndex
CREATE INDEX "lti_context_course_id_idx" ON "lti_context"("course_id");

-- CreateIndex
CREATE UNIQUE INDEX "lti_context_platform_id_deployment_id_context_id_key" ON "lti_context"("platform_id", "deployment_id", "context_id");

-- CreateIndex
CREATE INDEX "lti_link_assignment_id_idx" ON "lti_link"("assignment_id");

-- CreateIndex
CREATE UNIQUE INDEX "lti_link_lti_context_id_resource_link_id_key" ON "lti_link"("lti_context_id", "resource_link_id");

-- CreateIndex
CREATE INDEX "lti_launch_expires_at_idx" ON "lti_launch"("expires_at");

-- CreateIndex
CREATE INDEX "lti_nonce_expires_at_idx" ON "lti_nonce"("expires_at");

-- AddForeignKey
ALTER TABLE "lti_identity" ADD CONSTRAINT "lti_identity_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_identity" ADD CONSTRAINT "lti_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_context" ADD CONSTRAINT "lti_context_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_context" ADD CONSTRAINT "lti_context_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_link" ADD CONSTRAINT "lti_link_lti_context_id_fkey" FOREIGN KEY ("lti_context_id") REFERENCES "lti_context"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_link" ADD CONSTRAINT "lti_link_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_score" ADD CONSTRAINT "lti_score_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "lti_link"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_score" ADD CONSTRAINT "lti_score_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lti_launch" ADD CONSTRAINT "lti_launch_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "lti_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;
