import type { Database, Tx } from "../../../db/client.ts";
import type { IdentityProvider } from "../../domain/configuration.ts";
import type { Instant } from "../../domain/day.ts";
import type { Accounts } from "./accounts.ts";

/** What services get for people who are not signed in yet, or who act on their own account. */
export interface Door {
  now: Instant;
  requestId: string;
  mode: "demonstration" | "production";
  origin: string;
  /** The département's time zone, for what letters tell. */
  timeZone: string;
  /** The client's network address, for limits. */
  address: string;
  /** The session token of the visitor's cookie, its signature checked; also of a session that still waits for a code. */
  token: string | null;
  /** The mark of a browser the visitor has used before, as its cookie tells it. */
  device: string | null;
  /** Who else vouches for identities; null = nobody. */
  identity: IdentityProvider | null;
  /** The instance's key for what second factors store; 64 hexadecimal figures. */
  sealingKey: string;
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
