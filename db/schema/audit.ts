import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";

/** Who did what, when, with the row before and after. Written by triggers only. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    /** `person:<uuid>`, `system:<job>` or `cli:<name>`. */
    actor: text().notNull(),
    role: text().notNull(),
    action: text().notNull(),
    reason: text(),
    requestId: text(),
    tableName: text().notNull(),
    operation: text({ enum: ["insert", "update", "delete", "import", "event"] }).notNull(),
    subjectId: text(),
    old: jsonb(),
    new: jsonb(),
    /** The writing transaction: entries are sealed only once older than every running one. */
    transactionId: bigint({ mode: "number" }).notNull(),
  },
  (t) => [
    index("audit_entry_subject").on(t.subjectId, t.id),
    index("audit_entry_actor").on(t.actor, t.id),
    index("audit_entry_table").on(t.tableName, t.id),
    index("audit_entry_action").on(t.action, t.id),
  ],
);

/** A sealed run of entries with their hashes. Its head is the root of the tree of every entry sealed so far. */
export const auditSeal = pgTable("audit_seal", {
  number: bigint({ mode: "number" }).primaryKey(),
  sealedAt: instant().notNull(),
  entryIds: jsonb().notNull(),
  entryCount: integer().notNull(),
  previousHead: text().notNull(),
  head: text().notNull(),
  /** Leaves of the tree under this head; null = a seal older than the tree, whose head is a hash over the one before. */
  treeSize: bigint({ mode: "number" }),
});

/** The whole nodes of the tree (RFC 6962), so that a proof is read and not computed again; leaves name their entry. */
export const auditNode = pgTable(
  "audit_node",
  {
    level: smallint().notNull(),
    position: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
    entryId: bigint({ mode: "number" }).unique("audit_node_entry"),
  },
  (t) => [primaryKey({ columns: [t.level, t.position] })],
);

/** Entries that no seal holds yet; a trigger adds each in the writing transaction, sealing takes it away. */
export const auditUnsealed = pgTable("audit_unsealed", {
  entryId: bigint({ mode: "number" }).primaryKey(),
  transactionId: bigint({ mode: "number" }).notNull(),
});

/** A register import and how it went. */
export const registerImport = pgTable("register_import", {
  id: id(),
  kind: text({ enum: ["gleif"] }).notNull(),
  state: text({ enum: ["waiting", "running", "done", "cancelled", "failed"] }).notNull(),
  dryRun: boolean().notNull().default(false),
  cancelRequested: boolean().notNull().default(false),
  files: jsonb().notNull(),
  progress: jsonb().notNull().default({}),
  summary: jsonb(),
  failure: text(),
  startedBy: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  finishedAt: instant(),
});

/** A line the import could not take, and why. */
export const registerImportError = pgTable(
  "register_import_error",
  {
    id: id(),
    importId: uuid()
      .notNull()
      .references(() => registerImport.id),
    file: text().notNull(),
    line: integer().notNull(),
    code: text().notNull(),
    detail: text().notNull(),
  },
  (t) => [index("register_import_error_import").on(t.importId, t.line)],
);

/** Mail to send, written in the transaction that caused it; one message per event by its unique key. */
export const outgoingMail = pgTable("outgoing_mail", {
  id: id(),
  key: text().notNull().unique(),
  recipient: text().notNull(),
  subject: text().notNull(),
  body: text().notNull(),
  createdAt: instant().notNull().defaultNow(),
  sentAt: instant(),
  attempts: integer().notNull().default(0),
  lastError: text(),
});
