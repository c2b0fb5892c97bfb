import type { IdentifierKind, NameKind } from "./identifier-kinds.ts";
import { fold } from "./names/fold.ts";
import { matchInstitutions, type NamedInstitution, type Reason } from "./names/match-institutions.ts";
import { lower, type Tier, tiers } from "./names/match-names.ts";
import type { Rarity } from "./names/rarity.ts";

/** What is recorded of an institution that may be another one's duplicate. */
export interface RecordedInstitution {
  id: string;
  name: string;
  country: string;
  city: string | null;
  postalCode: string | null;
  addressLine: string | null;
  website: string | null;
  names: readonly { kind: NameKind; name: string }[];
  identifiers: readonly { kind: IdentifierKind; value: string }[];
  /** Who holds it, by live links. */
  holders: readonly string[];
}

export type DuplicateReason =
  | Reason
  | { kind: "sameAddress" | "sameCity" | "sameWebsite"; value: string; cap?: Tier }
  /** One holds the other: two persons, whatever their names. */
  | { kind: "holds"; cap: Tier }
  | { kind: "sameHolder"; cap: Tier };

export interface Proposal {
  tier: Tier;
  score: number;
  reasons: DuplicateReason[];
}

/**
 * Whether two records may be one institution, and why. A parent and its subsidiary are possible at most, two firms of
 * one holder probable at most: nothing but a person's look makes them one.
 */
export function proposeDuplicate(a: RecordedInstitution, b: RecordedInstitution, rarity: Rarity): Proposal {
  const match = matchInstitutions(named(a), named(b), rarity);
  const reasons: DuplicateReason[] = [...match.reasons, ...places(a, b), ...kinship(a, b)];
  const tier = reasons.reduce<Tier>(
    (least, reason) => (reason.kind === "holds" || reason.kind === "sameHolder" ? lower(least, reason.cap) : least),
    match.tier,
  );
  return { tier, score: match.score, reasons };
}

/** Orders proposals, the surest first. */
export const surestFirst = (a: Proposal, b: Proposal): number =>
  tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || b.score - a.score;

function named({ names, name, identifiers, country }: RecordedInstitution): NamedInstitution {
  const all = names.length > 0 ? names : [{ kind: "legal" as const, name }];
  return {
    names: all.map((each) => ({ kind: each.kind, folded: fold(each.name) })),
    identifiers: withSirens(identifiers, country),
    country,
  };
}

/** A French SIRET, VAT number or register number holds the firm's SIREN. */
function withSirens(identifiers: RecordedInstitution["identifiers"], country: string) {
  const sirens = identifiers.flatMap(({ kind, value }) => sirenIn(kind, value, country));
  const known = new Set(identifiers.flatMap(({ kind, value }) => (kind === "siren" ? [value] : [])));
  const added = [...new Set(sirens)].filter((siren) => !known.has(siren));
  return [...identifiers, ...added.map((value) => ({ kind: "siren" as const, value }))];
}

/** The SIREN an identifier tells of, if it does. */
export function sirenIn(kind: IdentifierKind, value: string, country: string): string[] {
  if (kind === "siren") return [value];
  if (kind === "siret") return [value.slice(0, 9)];
  if (kind === "vat" && /^FR[0-9A-Z]{2}\d{9}$/.test(value)) return [value.slice(4)];
  return kind === "national" && country === "FR" && /^\d{9}$/.test(value) ? [value] : [];
}

const plain = (text: string): string => fold(text).words.join(" ");

function places(a: RecordedInstitution, b: RecordedInstitution): DuplicateReason[] {
  const reasons: DuplicateReason[] = [];
  const same = (of: (one: RecordedInstitution) => string | null): string | null => {
    const [left, right] = [of(a), of(b)];
    return left && right && plain(left) === plain(right) ? left : null;
  };
  const address = same(({ addressLine, postalCode, city }) =>
    addressLine ? [addressLine, postalCode, city].filter(Boolean).join(" ") : null,
  );
  const city = address ? null : same((one) => one.city);
  if (address) reasons.push({ kind: "sameAddress", value: address });
  if (city) reasons.push({ kind: "sameCity", value: city });
  const [left, right] = [hostOf(a.website), hostOf(b.website)];
  if (left && left === right) reasons.push({ kind: "sameWebsite", value: left });
  return reasons;
}

const hostOf = (website: string | null): string | null =>
  website && URL.canParse(website) ? new URL(website).hostname.replace(/^www\./, "") : null;

function kinship(a: RecordedInstitution, b: RecordedInstitution): DuplicateReason[] {
  if (a.holders.includes(b.id) || b.holders.includes(a.id)) return [{ kind: "holds", cap: "possible" }];
  if (a.holders.some((holder) => b.holders.includes(holder))) return [{ kind: "sameHolder", cap: "probable" }];
  return [];
}
