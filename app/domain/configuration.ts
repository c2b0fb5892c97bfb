import type { SessionLimits } from "./access/proof.ts";
import type { Role } from "./access/roles.ts";
import type { HolidayZone } from "./public-holidays.ts";

/** How this instance runs. Read once from the environment at start (`app/cli/environment.ts`). */
export interface Configuration {
  /** Demonstration: invented world, one-click accounts, readable mailbox. Never in production. */
  mode: "demonstration" | "production";
  port: number;
  /** The address people type, without a trailing slash. */
  origin: string;
  /** Signs sessions and derives database passwords; at least 32 characters in production. */
  secret: string;
  /** The owner's database URL: migrations. */
  databaseUrl: string;
  /** A connection pooler in transaction mode before the same database, for what pages ask; absent = straight to it. */
  poolerUrl?: string | null;
  /** Where files and the embedded database live. */
  dataFolder: string;
  /** `smtp://…`; null = letters wait: in the demonstration its mailbox page shows them. */
  smtpUrl: string | null;
  /** The largest register file a browser may send, in bytes. */
  importLimitBytes: number;
  mailFrom: string;
  /** The département's time zone: legal days are its days. */
  timeZone: string;
  /** Whose public holidays are not working days: legal delays, reminders, replies. */
  holidays: HolidayZone;
  /** The département's name as shown under the brand. */
  departement: string;
  /** Its SIRET, for the open data of its deliberations, where the payer of a programme carries none. */
  siret?: string | null;
  /** Requests one process answers at once; beyond, they are told to come back. */
  mostRequests?: number;
  /** How long a process that is asked to stop goes on answering, so that a proxy sees it leave; milliseconds. */
  drainMs?: number;
  /** Where somebody writes who cannot use a page: an e-mail or `https://…`; absent = the département by post. */
  contact?: string | null;
  /** Roles whose holders must prove who they are by more than a password; none unless told. */
  secondFactorRoles?: readonly Role[];
  /** When sessions end by themselves; two hours unused and twelve in all unless told. */
  sessions?: SessionLimits;
  /** Who vouches for people's identities beside the portal itself; none unless told. */
  identity?: IdentityProvider | null;
  /** Who keeps the heads of the audit log: their addresses. */
  witnesses?: readonly string[];
  /** Opens /metrics; null = to programs of this machine only. */
  metricsToken?: string | null;
  /** Electronic signature; absent = signed PDFs are uploaded by hand and no certificate is known. */
  signature?: SignatureConfiguration;
}

/** A provider of identities that speaks OpenID Connect, ProConnect for one. */
export interface IdentityProvider {
  /** `https://…`, exactly as the provider names itself. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the button of the sign-in page names it. */
  name: string;
  /** It verifies every e-mail it tells, without saying so of each. */
  vouches: boolean;
  /** The algorithm by which it signs what it tells of people; null = it does not sign it. */
  userinfoAlg: string | null;
}

/** The provider of electronic signatures, and whose certificates are known. */
export interface SignatureConfiguration {
  /** `https://…`; null = no provider. */
  url: string | null;
  key: string;
  /** `whsec_…`: signs what the provider tells. */
  webhookSecret: string;
  /** Certificates of authorities, in PEM. */
  roots: readonly string[];
}

/** Whether a letter that is written now stays where nobody can read it: a real portal without a mail server. */
export const lettersWait = ({ mode, smtpUrl }: Pick<Configuration, "mode" | "smtpUrl">): boolean =>
  mode === "production" && smtpUrl === null;
