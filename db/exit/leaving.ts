/** `open`: readable by anybody, no sign-in secret in it. `whole`: for a sealed backup of this same instance. */
export type Scope = "open" | "whole";

/** State of one moment: sessions, reset links and attempts. Brought back, they would undo a closing or a refusal. */
const ofTheMoment = new Set([
  ...["auth.session", "auth.verification", "auth.rate_limit", "auth.kept_form"],
  "tamis.import_count",
]);

/** The columns of the sign-in tables that an open export tells; what is not here stays. */
const openSignIn: Record<string, readonly string[]> = {
  "auth.user": ["id", "name", "email", "email_verified", "image", "created_at", "updated_at"],
  "auth.account": ["id", "user_id", "account_id", "provider_id", "scope", "created_at", "updated_at"],
};

/** A column of the portal's own tables whose name says what it holds. Hashes of random tokens tell nothing. */
const isSecret = (column: string): boolean => /(^|_)(secret|password|private_key)(_|$)/.test(column);

/** Whether any of a table leaves. A sign-in table that nobody has thought of stays out of an open export. */
export function leaves(table: string, scope: Scope): boolean {
  if (ofTheMoment.has(table)) return false;
  return scope === "whole" || !table.startsWith("auth.") || table in openSignIn;
}

/** How one column leaves: as it is, emptied (null, or no word where it must be one), or not at all. */
export function leavesAs(table: string, column: string, scope: Scope): "itself" | "emptied" | "nothing" {
  if (scope === "whole") return "itself";
  const told = openSignIn[table];
  if (told) return told.includes(column) ? "itself" : "nothing";
  // Letters hold links that open an account.
  if (isSecret(column) || `${table}.${column}` === "public.outgoing_mail.body") return "emptied";
  return "itself";
}

/** Which rows leave, as SQL; letters that wait would be sent by both instances. */
export function rowsThatLeave(table: string, scope: Scope): string {
  return scope === "open" && table === "public.outgoing_mail" ? "sent_at is not null" : "true";
}
