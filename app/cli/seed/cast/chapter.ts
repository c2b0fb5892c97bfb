import type { Day } from "../../../domain/day.ts";
import type { EvidenceKind } from "../../../domain/documents/evidence-kinds.ts";
import type { Category } from "../../../domain/institutions/categories.ts";
import type { LinkKind } from "../../../domain/ownership/links.ts";
import type { Strength } from "../../../domain/screening/evidence-strength.ts";
import type { Audience } from "../../../domain/screening/facts.ts";
import { defaultProducts } from "../../../domain/screening/rule.ts";

/** Institutions are named by a short key inside the cast; the database gives them their identity. */
export interface Player {
  key: string;
  name: string;
  category: Category;
  city: string;
  /** Gives the invented LEI and SIREN. */
  number: number;
}

/** One demonstration document: a page of PDF that says that it is invented. */
export interface Piece {
  key: string;
  about: string;
  kind: EvidenceKind;
  strength: Strength;
  title: string;
  author: string;
  datedOn: Day;
  page: string;
  quote: string;
  expiresOn: Day | null;
}

export interface Holding {
  key: string;
  kind: LinkKind;
  holder: string;
  held: string;
  /** Millionths. */
  share?: number;
  from: Day | null;
  piece: string;
}

export interface Declaration {
  about: string;
  kind: "parents" | "holdings";
  value: "none" | "listed" | "unnamed" | "complete";
  links: string[];
  piece: string;
  from?: Day;
  until?: Day;
}

export interface Offer {
  about: string;
  stance: "affirmation" | "denial";
  products: string[];
  audiences: Audience[];
  territories: string[];
  covers: "entity" | "controlled";
  piece: string;
}

/** One story of the demonstration. */
export interface Chapter {
  players: Player[];
  pieces: Piece[];
  holdings: Holding[];
  declarations: Declaration[];
  offers: Offer[];
}

/** Far enough for the demonstration to keep its verdicts; a real declaration lives one year. */
export const longLived: Day = "2034-12-31";

/** A letter by which a group states what the rule asks. */
export function letter(key: string, about: string, author: string, quote: string, page = "1"): Piece {
  const title = "Lettre de réponse au département";
  const dates = { datedOn: "2026-03-03", expiresOn: longLived };
  return { key, about, kind: "declaration", strength: "documented", title, author, page, quote, ...dates };
}

/** Consolidated accounts, seen by an auditor. */
export function accounts(key: string, about: string, author: string, page: string, quote: string): Piece {
  const title = "Comptes consolidés 2025";
  const dates = { datedOn: "2026-04-15", expiresOn: longLived };
  return { key, about, kind: "accounts", strength: "verified", title, author, page, quote, ...dates };
}

/** No product of the rule is sold to anyone, anywhere in France. */
export function sellsNothing(about: string, piece: string, covers: Offer["covers"] = "entity"): Offer {
  const audiences: Audience[] = ["general_public", "families"];
  return { about, stance: "denial", products: defaultProducts, audiences, territories: ["FR"], covers, piece };
}

/** These products are sold to the general public in all of France. */
export function sells(about: string, products: string[], piece: string): Offer {
  return {
    about,
    stance: "affirmation",
    products,
    audiences: ["general_public"],
    territories: ["FR"],
    covers: "entity",
    piece,
  };
}

export const noParent = (about: string, piece: string): Declaration => ({
  about,
  kind: "parents",
  value: "none",
  links: [],
  piece,
});

export const parents = (about: string, piece: string, ...links: string[]): Declaration => ({
  about,
  kind: "parents",
  value: "listed",
  links,
  piece,
});

export const holds = (about: string, piece: string, ...links: string[]): Declaration => ({
  about,
  kind: "holdings",
  value: "complete",
  links,
  piece,
});
