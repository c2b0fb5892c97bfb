import type { IdentifierKind, NameKind } from "../identifier-kinds.ts";
import type { FoldedName } from "./fold.ts";
import { lower, matchNames, type NameMatch, type NameReason, type Tier, tiers } from "./match-names.ts";
import type { Rarity } from "./rarity.ts";

/** What is known of one institution, its names folded once. */
export interface NamedInstitution {
  names: readonly { kind: NameKind; folded: FoldedName }[];
  identifiers: readonly { kind: IdentifierKind; value: string }[];
  /** ISO 3166-1 alpha-2, or null. */
  country: string | null;
}

export type Reason =
  | NameReason
  | { kind: "sameIdentifier" | "sharedIdentifier"; identifier: IdentifierKind; value: string; cap?: Tier }
  | { kind: "otherIdentifier"; identifier: IdentifierKind; left: string; right: string; cap: Tier }
  | { kind: "otherCountry"; left: string; right: string; cap: Tier }
  | { kind: "otherName"; left: NameKind; right: NameKind; cap: Tier };

export interface InstitutionMatch {
  tier: Tier;
  score: number;
  reasons: Reason[];
}

/** One legal person has one; a bank code, a BIC or a VAT number may serve several firms of a group. */
const ofOnePerson: ReadonlySet<IdentifierKind> = new Set(["lei", "siren", "siret", "national"]);
/** Two different ones mean two legal persons (an entity has several SIRETs, and national numbers of several registers). */
const oneEach: readonly IdentifierKind[] = ["lei", "siren"];

/**
 * Whether two records are one institution: their nearest names, then what identifiers and countries say. An identifier
 * lifts doubts about the writing of a name, never a word that tells two firms of a group apart: a subsidiary recorded
 * under its parent's number stays two records until a person has looked.
 */
export function matchInstitutions(a: NamedInstitution, b: NamedInstitution, rarity: Rarity): InstitutionMatch {
  const { match, reasons: ofNames } = nearestNames(a, b, rarity);
  const shared = sharedIdentifiers(a, b);
  const same = shared.filter(({ kind }) => kind === "sameIdentifier");
  const doubts = contradictions(a, b);
  let tier = match.tier;
  if (same.length > 0) tier = onlyWriting(match) && ofNames.length === 0 ? "certain" : "probable";
  else if (shared.length > 0) tier = sooner(tier, "possible");
  const reasons: Reason[] = [...shared, ...match.reasons, ...ofNames, ...doubts];
  for (const { cap } of [...ofNames, ...doubts]) tier = lower(tier, cap);
  return { tier, score: match.score, reasons };
}

const sooner = (a: Tier, b: Tier): Tier => (lower(a, b) === a ? b : a);

/**
 * The names differ by their writing only: no word is left over and the legal forms do not disagree. A slip of typing is
 * no mere writing: « Brévigny » and « Brévignac » may be two branches recorded under one number.
 */
function onlyWriting({ tier, reasons }: NameMatch): boolean {
  if (tier !== "certain" && tier !== "probable") return false;
  return reasons.every((reason) => {
    if (reason.kind === "legalForm") return reason.verdict !== "other";
    if (reason.kind === "agree") return reason.how !== "acronym" && reason.how !== "typing";
    return reason.kind !== "differ";
  });
}

type OtherName = Extract<Reason, { kind: "otherName" }>;

function nearestNames(a: NamedInstitution, b: NamedInstitution, rarity: Rarity) {
  const pairs = a.names.flatMap((left) =>
    b.names.map((right) => {
      const usual = proper(left.kind) && proper(right.kind);
      const other: OtherName = { kind: "otherName", left: left.kind, right: right.kind, cap: "probable" };
      const match = matchNames(left.folded, right.folded, rarity);
      const written = [left, right].map(({ kind, folded }) => `${folded.words.join(" ")} ${kind}`).sort();
      return { match, reasons: usual ? [] : [other], order: written.join("|") };
    }),
  );
  const tier = (pair: (typeof pairs)[number]) =>
    tiers.indexOf(pair.reasons.reduce((t, r) => lower(t, r.cap), pair.match.tier));
  pairs.sort((x, y) => tier(x) - tier(y) || y.match.score - x.match.score || (x.order < y.order ? -1 : 1));
  return pairs[0] ?? { match: { tier: "no" as const, score: 0, reasons: [] }, reasons: [] };
}

/** The name in force, as written or transliterated; former names, signs and acronyms may have been another's. */
const proper = (kind: NameKind): boolean => kind === "legal" || kind === "transliterated";

function sharedIdentifiers(
  a: NamedInstitution,
  b: NamedInstitution,
): Extract<Reason, { identifier: IdentifierKind }>[] {
  return a.identifiers
    .filter(({ kind, value }) => b.identifiers.some((other) => other.kind === kind && other.value === value))
    .filter(({ kind }) => kind !== "national" || a.country === b.country)
    .map(({ kind, value }) => ({
      kind: ofOnePerson.has(kind) ? "sameIdentifier" : "sharedIdentifier",
      identifier: kind,
      value,
    }));
}

function contradictions(a: NamedInstitution, b: NamedInstitution) {
  const found: Extract<Reason, { kind: "otherIdentifier" | "otherCountry" }>[] = [];
  for (const identifier of oneEach) {
    const values = [a, b].map(({ identifiers }) =>
      identifiers.filter(({ kind }) => kind === identifier).map((i) => i.value),
    );
    const [left, right] = values as [string[], string[]];
    if (left.length === 0 || right.length === 0 || left.some((value) => right.includes(value))) continue;
    found.push({ kind: "otherIdentifier", identifier, left: left.join(" "), right: right.join(" "), cap: "possible" });
  }
  if (a.country && b.country && a.country !== b.country) {
    found.push({ kind: "otherCountry", left: a.country, right: b.country, cap: "probable" });
  }
  return found;
}
