import { randomUUID } from "node:crypto";
import type { Tx } from "../../../db/client.ts";
import { invitation } from "../../../db/schema/index.ts";
import { invitationLetter } from "../../documents/letters.ts";
import type { Role } from "../../domain/access/roles.ts";
import type { Configuration } from "../../domain/configuration.ts";
import type { Instant } from "../../domain/day.ts";
import { newToken, tokenHash } from "./token.ts";
import { writeMail } from "./write-mail.ts";

export interface WantedInvitation {
  email: string;
  name: string;
  role: Role;
  institutionId: string | null;
  candidacyId: string | null;
  locale: "fr" | "en";
  /** How long the link works. */
  days: number;
}

export interface Inviting {
  now: Instant;
  /** Who invites, as the letter names them; null = the operator. */
  inviter: string | null;
  place: Pick<Configuration, "origin" | "timeZone">;
  /** Whether the letter goes by mail; else the link is handed over by whoever asked for it. */
  mailed: boolean;
}

export interface WrittenInvitation {
  invitationId: string;
  /** Holds the token, of which only a hash is stored: it cannot be told a second time. */
  link: string;
  expiresAt: Instant;
}

/** Stores an invitation and its letter. Who may invite whom is asked before. */
export async function writeInvitation(tx: Tx, wanted: WantedInvitation, by: Inviting): Promise<WrittenInvitation> {
  const { email, name, role, institutionId, candidacyId, locale } = wanted;
  const expiresAt = new Date(Date.parse(by.now) + wanted.days * 86_400_000).toISOString();
  const token = newToken();
  const tie = { institutionId, candidacyId };
  const id = randomUUID();
  // Told beforehand: an investor who names a delegate may write an invitation and read none.
  const row = { id, email, name, role, ...tie, tokenHash: tokenHash(token), createdAt: by.now, expiresAt };
  await tx.insert(invitation).values(row);
  const { origin, timeZone } = by.place;
  const link = `${origin}/invitation/${token}?langue=${locale}`;
  if (by.mailed) {
    const letter = invitationLetter(locale, { name, inviter: by.inviter, role, link, expiresAt, timeZone });
    await writeMail(tx, { key: `invitation:${id}`, recipient: email, ...letter });
  }
  return { invitationId: id, link, expiresAt };
}
