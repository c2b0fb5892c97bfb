import { contractTables } from "./contract-tables.ts";
import { moneyTables } from "./money-tables.ts";
import type { MachineRole, Role } from "./roles.ts";
import { fileReaders, selectionFiles } from "./selection-tables.ts";

/**
 * Which rows: all, own (the viewer's person or institution), none; `file`, those of the candidacies the viewer may
 * open: not the ones left by recusal, for a committee member those of a selection they sit on once they declared
 * their interests, for people from outside their own; of roles and invitations, those of people from outside, or
 * those of staff other than oneself; `portal`, those written in nobody's name; `party`, those of a contract's party that is no candidate.
 */
export type Reach = "all" | "own" | "file" | "outside" | "staff" | "portal" | "party" | "none";
export interface TableRights {
  select?: Reach;
  insert?: Reach;
  /** Reach and the only columns that may change. */
  update?: { reach: Reach; columns: readonly string[] | "every" };
  delete?: Reach;
}
export type AnyRole = Role | MachineRole;

const identity = [
  ...["name", "category", "country", "address_line", "postal_code", "city", "website"],
  ...["registration_status", "successor_lei", "updated_at"],
];
const programmeColumns = [
  ...["name", "purpose", "payer_id", "operator_id", "evaluator_id", "population", "population_count"],
  ...["territories", "audiences", "budget_cents", "starts_on", "ends_on", "illustrative", "structurer_id"],
];
const registerMarks = ["source", "import_id", "register_updated_at", "register_digest"];

const superseding = { reach: "all", columns: ["superseded_at", "superseded_by"] } as const;
const readers = {
  finance: { select: "all" },
  legal: { select: "all" },
  committee: { select: "all" },
  auditor: { select: "all" },
  system: { select: "all" },
} as const;
const outsiders = { investor: { select: "own" }, respondent: { select: "own" }, signatory: { select: "own" } } as const;
/** Facts found about an institution stay with the staff until a finding is sent to it. */
const assertion = {
  ...readers,
  finance: { select: "all", insert: "all", update: superseding },
  import: { select: "all", insert: "all", update: superseding },
} as const;

/**
 * Who may do what on which rows of every table: the page the database policies are checked against.
 * A table that is not here has no right for anyone; the tests fail when one is missing.
 */
export const tableRights: Record<string, Partial<Record<AnyRole, TableRights>>> = {
  institution: {
    ...readers,
    ...outsiders,
    evaluator: { select: "own" },
    finance: { select: "all", insert: "all", update: { reach: "all", columns: identity } },
    import: { select: "all", insert: "all", update: { reach: "all", columns: [...identity, ...registerMarks] } },
  },
  institution_name: { ...assertion, ...outsiders },
  identifier: { ...assertion, ...outsiders },
  /** Two records that are one; undone by whoever says so. */
  institution_merge: {
    ...readers,
    finance: { select: "all", insert: "own", update: { reach: "all", columns: ["superseded_at", "undone_by"] } },
  },
  ownership_link: {
    ...assertion,
    import: {
      select: "all",
      insert: "all",
      update: { reach: "all", columns: ["superseded_at", "superseded_by", "register_updated_at"] },
    },
  },
  group_statement: { ...assertion },
  credit_activity: { ...assertion },
  settlement: { ...readers, finance: { select: "all", insert: "own", update: superseding } },
  /** Who is asked, by name, to settle a contradiction. */
  settlement_request: {
    finance: { select: "all", insert: "own", update: { reach: "all", columns: ["ended_at"] } },
    legal: { select: "all" },
    committee: { select: "all" },
    auditor: { select: "all" },
  },
  evidence: { ...assertion },
  document: {
    ...readers,
    finance: { select: "all", insert: "all" },
    legal: { select: "all", insert: "all" },
    investor: { select: "file" },
    respondent: { select: "file", insert: "all" },
    signatory: { select: "file", insert: "all" },
    evaluator: { select: "file", insert: "all" },
    system: { select: "all", insert: "all" },
  },
  programme: {
    ...readers,
    ...outsiders,
    evaluator: { select: "own" },
    finance: { select: "all", insert: "all", update: { reach: "all", columns: programmeColumns } },
  },
  selection: {
    ...readers,
    ...outsiders,
    finance: {
      select: "all",
      insert: "all",
      update: { reach: "all", columns: ["name", "state", "rule", "perimeter"] },
    },
    legal: { select: "all", update: { reach: "all", columns: ["state"] } },
    system: { select: "all", update: { reach: "all", columns: ["state"] } },
  },
  /** A draft is the staff's own; candidates read the grid their call was opened with. */
  grid: {
    ...readers,
    ...outsiders,
    finance: {
      select: "all",
      insert: "all",
      update: { reach: "all", columns: ["state", "content", "revision", "hash", "frozen_at"] },
    },
  },
  candidacy: {
    ...fileReaders,
    ...outsiders,
    system: { select: "all" },
    finance: { select: "file", insert: "all", update: { reach: "file", columns: ["withdrawn_at"] } },
  },
  ...selectionFiles,
  ...contractTables,
  ...moneyTables,
  person: {
    finance: { select: "all" },
    legal: { select: "all" },
    committee: { select: "own" },
    evaluator: { select: "own" },
    investor: { select: "own" },
    respondent: { select: "own" },
    signatory: { select: "own" },
    auditor: { select: "all" },
    admin: { select: "all", update: { reach: "all", columns: ["name", "locale", "disabled_at"] } },
    system: { select: "all", insert: "all" },
  },
  role_grant: {
    finance: { select: "all", update: { reach: "outside", columns: ["revoked_at"] } },
    legal: { select: "own" },
    committee: { select: "own" },
    evaluator: { select: "own" },
    investor: { select: "own" },
    respondent: { select: "own" },
    signatory: { select: "own" },
    auditor: { select: "all" },
    admin: { select: "all", insert: "staff", update: { reach: "all", columns: ["revoked_at"] } },
    system: { select: "all", insert: "all" },
  },
  invitation: {
    finance: { select: "all", insert: "outside", update: { reach: "outside", columns: ["revoked_at"] } },
    auditor: { select: "all" },
    admin: { select: "all", insert: "staff", update: { reach: "all", columns: ["revoked_at"] } },
    /** Of a delegate, in its own institution. */
    investor: { insert: "own" },
    system: { select: "all", insert: "all", update: { reach: "all", columns: ["accepted_at", "revoked_at"] } },
  },
  audit_entry: { auditor: { select: "all" }, system: { select: "all" } },
  audit_seal: { auditor: { select: "all" }, system: { select: "all", insert: "all" } },
  audit_node: { auditor: { select: "all" }, system: { select: "all", insert: "all" } },
  audit_unsealed: { auditor: { select: "all" }, system: { select: "all", delete: "all" } },
  register_import: {
    auditor: { select: "all" },
    finance: { select: "all", insert: "all", update: { reach: "all", columns: ["cancel_requested"] } },
    import: {
      select: "all",
      insert: "all",
      update: { reach: "all", columns: ["state", "files", "progress", "summary", "failure", "finished_at"] },
    },
    system: { select: "all" },
  },
  register_import_error: {
    auditor: { select: "all" },
    finance: { select: "all" },
    import: { select: "all", insert: "all" },
  },
  /** An investor's own, by those who act there in their own right; a role that came of it is closed by a trigger. */
  delegate: {
    finance: { select: "all" },
    auditor: { select: "all" },
    admin: { select: "all" },
    investor: { select: "own", insert: "own", update: { reach: "own", columns: ["revoked_at", "revoked_by"] } },
    system: { select: "all", update: { reach: "all", columns: ["grant_id"] } },
  },
  outgoing_mail: {
    investor: { insert: "all" },
    finance: { insert: "all" },
    admin: { insert: "all" },
    system: {
      select: "all",
      insert: "all",
      update: { reach: "all", columns: ["sent_at", "attempts", "last_error", "body"] },
    },
  },
};

const everything: TableRights = {
  select: "all",
  insert: "all",
  update: { reach: "all", columns: "every" },
  delete: "all",
};
const signInTable = { auth: everything };

/** The same for the schemas beside the portal's own: sign-in, landing, and what only the owner touches. */
export const backstageRights: Record<string, Partial<Record<AnyRole | "auth", TableRights>>> = {
  "auth.account": signInTable,
  "auth.device": signInTable,
  "auth.kept_form": signInTable,
  "auth.passkey": signInTable,
  "auth.rate_limit": signInTable,
  "auth.recovery_code": signInTable,
  "auth.session": signInTable,
  "auth.totp": signInTable,
  "auth.user": signInTable,
  "auth.verification": signInTable,
  "landing.progress": { import: everything, finance: { select: "all" }, auditor: { select: "all" } },
  "tamis.import_count": {},
  "tamis.name_word": {},
  "tamis.name_initials": {},
  "drizzle.__drizzle_migrations": {},
};

/** Tables whose changes do not enter the audit log, and why. Every other one has its triggers. */
export const unaudited: Record<string, string> = {
  account_balance: "sums of the journal's lines, which are in the log themselves",
  audit_entry: "the log itself",
  audit_seal: "the log itself",
  audit_node: "the log itself",
  audit_unsealed: "the log itself",
  notice: "tells of events that are in the log themselves",
  outgoing_mail: "letters hold tokens; the act that wrote one is logged",
};
