import { roles } from "./roles.ts";
import type { AnyRole, Reach, TableRights } from "./tables.ts";

type Page = Partial<Record<AnyRole, TableRights>>;

const ends = (reach: Reach, ...columns: string[]) => ({ reach, columns });
const superseding = ends("all", "superseded_at", "superseded_by");

/** The vote and what happens to it are public: whoever works on the selection reads them. */
const publicFact: Page = {
  finance: { select: "all" },
  legal: { select: "all", insert: "own", update: superseding },
  committee: { select: "all" },
  auditor: { select: "all" },
  system: { select: "all" },
};
/** The contract tells of every investor: for those who left no file of its selection. */
const readers = {
  finance: { select: "file" },
  legal: { select: "file" },
  auditor: { select: "file" },
  system: { select: "all" },
} as const;
const answering = ends("file", "external_id", "sent_at", "closed_at", "failure");

const everybody = (rights: TableRights): Page => Object.fromEntries(roles.map((role) => [role, rights]));

/** The vote, the contract, its signatures, and what people are told of them: part of the page of rights. */
export const contractTables: Record<string, Page> = {
  deliberation: publicFact,
  legal_event: publicFact,
  contract: {
    ...readers,
    legal: { select: "file", insert: "file", update: ends("file", "title", "legal_form", "legal_form_source") },
    signatory: { select: "file" },
    investor: { select: "own" },
    evaluator: { select: "own" },
  },
  /** A signatory and an investor read what is final. */
  contract_version: {
    ...readers,
    legal: { select: "file", insert: "file", update: ends("file", "final_by", "final_at") },
    signatory: { select: "file" },
    investor: { select: "own" },
  },
  version_comment: {
    finance: { select: "file", insert: "file", update: ends("file", "settled_by", "settled_at") },
    legal: { select: "file", insert: "file", update: ends("file", "settled_by", "settled_at") },
    auditor: { select: "file" },
  },
  contract_party: {
    ...readers,
    legal: { select: "file", insert: "file", update: ends("file", "withdrawn_at") },
    signatory: { select: "file" },
    investor: { select: "own" },
  },
  signatory: {
    ...readers,
    legal: { select: "file", insert: "file", update: ends("file", "withdrawn_at", "withdrawn_reason") },
    signatory: { select: "file" },
  },
  party_notification: {
    ...readers,
    legal: { select: "file", insert: "file", update: ends("file", "superseded_at", "superseded_by") },
    signatory: { select: "file" },
  },
  signature_override: {
    ...readers,
    finance: { select: "file", update: ends("file", "approved_by", "approved_at") },
    legal: { select: "file", insert: "file", update: ends("file", "approved_by", "approved_at") },
  },
  /** A signatory, or somebody of the finance team named for the payer, writes their own steps; the portal those that a provider tells. */
  signature: {
    ...readers,
    finance: { select: "file", insert: "party" },
    legal: { select: "file", insert: "file", update: ends("file", "superseded_at", "superseded_by") },
    signatory: { select: "file", insert: "file" },
    system: { select: "all", insert: "portal" },
  },
  signature_request: {
    ...readers,
    legal: { select: "file", insert: "file", update: answering },
    system: { select: "all", update: { ...answering, reach: "all" } },
  },
  provider_message: {
    system: { select: "all", insert: "all", update: ends("all", "handled_at", "failure") },
  },
  /** One's own; a job writes them. */
  notice: {
    ...everybody({ select: "own", update: ends("own", "read_at") }),
    system: { select: "all", insert: "all", update: ends("all", "mailed_at") },
  },
  notice_choice: {
    ...everybody({ select: "own", insert: "own", update: ends("own", "channel", "chosen_at") }),
    system: { select: "all" },
  },
  calendar_feed: {
    ...everybody({ select: "own", insert: "own", update: ends("own", "revoked_at") }),
    system: { select: "all" },
  },
};
