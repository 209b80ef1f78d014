-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "chain_position" BIGINT;

-- CreateTable
CREATE TABLE "audit_chain" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "head_position" BIGINT NOT NULL DEFAULT 0,
    "head_hash" TEXT NOT NULL,
    "anchor_position" BIGINT NOT NULL DEFAULT 0,
    "anchor_hash" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_chain_position_key" ON "audit_event"("chain_position");

-- What is not sealed yet is few, and found by this.
CREATE INDEX "audit_event_unsealed_idx" ON "audit_event"("id") WHERE "hash" IS NULL;

-- The chain begins with nothing before it.
INSERT INTO "audit_chain" ("head_hash", "anchor_hash") VALUES (repeat('0', 64), repeat('0', 64));

-- The one change that the append-only table lets through is that an event is sealed: once, and nothing else of it changes.
CREATE OR REPLACE FUNCTION "audit_event_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  seal CONSTANT text[] := ARRAY['chain_position', 'previous_hash', 'hash'];
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('crucible.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.hash IS NULL AND OLD.chain_position IS NULL AND NEW.hash IS NOT NULL
    AND to_jsonb(NEW) - seal = to_jsonb(OLD) - seal THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit trail is append-only.';
END
$$;
