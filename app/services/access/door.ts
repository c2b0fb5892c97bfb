import type { Database, Tx } from "../../../db/client.ts";
import type { Instant } from "../../domain/day.ts";
import type { Accounts } from "./accounts.ts";

/** What services get for people who are not signed in yet, or who act on their own account. */
export interface Door {
  now: Instant;
  requestId: string;
  mode: "demonstration" | "production";
  origin: string;
  /** The client's network address, for limits. */
  address: string;
  /** Cookie, user agent and address of the visitor, for the sign-in library. */
  headers: Headers;
  accounts: Accounts;
  /** The pool that becomes product roles; of itself it may only ask whose a session is. */
  app: Database;
  /** The sign-in tables. */
  auth: Database;
  /** One transaction of the portal itself (`system:sign-in`); `action` is the verb the audit log keeps. */
  write<T>(action: string, work: (tx: Tx) => Promise<T>): Promise<T>;
}
