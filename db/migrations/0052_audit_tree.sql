CREATE TABLE "audit_node" (
	"level" smallint NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL,
	"entry_id" bigint,
	CONSTRAINT "audit_node_level_position_pk" PRIMARY KEY("level","position"),
	CONSTRAINT "audit_node_entry" UNIQUE("entry_id")
);
--> statement-breakpoint
ALTER TABLE "audit_seal" ADD COLUMN "tree_size" bigint;