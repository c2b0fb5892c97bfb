import { type Change, whatWouldChange } from "./changes.ts";
import type { Product } from "./products.ts";
import type { Sale } from "./qualifying.ts";
import type { Cell } from "./question.ts";
import type { ReasonedVerdict } from "./reasons.ts";
import type { Flag, Missing, Proof, QualifyingActivity, Relation, Step, Verdict } from "./verdict.ts";
import type { ScreeningWords } from "./words.ts";

/** What the reader calls things; an id without a name is shown as it is. */
export interface Names {
  institutions: Record<string, string>;
  /** Number of the piece in the file, and page. */
  evidence: Record<string, { number: string; page: string | null }>;
}

export interface Explanation {
  /** The one sentence the reader came for. */
  lead: string;
  /** `A ─62 %→ B ─100 %→ C : crédit renouvelable, France, grand public (pièce 14, p. 3)`; null unless excluded. */
  proofLine: string | null;
  /** One sentence each, in the order of `verdict.missing`, `whatWouldChange(verdict)` and `verdict.flags`. */
  missing: string[];
  changes: string[];
  flags: string[];
}

/** Turns a verdict into sentences in the language of `words`. */
export function explain(verdict: Verdict, names: Names, words: ScreeningWords): Explanation {
  const nameOf = (id: string) => names.institutions[id] ?? id;
  const missing = verdict.missing.map((fact) => missingSentence(fact, nameOf, words));
  return {
    lead: leadSentence(verdict, missing, nameOf, words),
    proofLine: verdict.proof ? proofLine(verdict, verdict.proof, names, words) : null,
    missing,
    changes: whatWouldChange(verdict).map((change) => changeSentence(change, nameOf, words)),
    flags: verdict.flags.map((flag) => flagSentence(flag, nameOf, words)),
  };
}

function leadSentence(
  verdict: Verdict,
  missing: string[],
  nameOf: (id: string) => string,
  words: ScreeningWords,
): string {
  const { value, deciderId } = verdict;
  if (value === "cleared") {
    return words.lead.cleared({ members: verdict.members.length, perimeter: words.perimeters[verdict.perimeter] });
  }
  const at = verdict.missing.findIndex((fact) => fact.institutionId === deciderId);
  if (value === "undetermined") {
    return words.lead.undetermined({ count: missing.length, first: missing[Math.max(0, at)] ?? "" });
  }
  const relation: Relation = verdict.members.find((member) => member.institutionId === deciderId)?.relation ?? "self";
  return saleSentence(relation, nameOf(deciderId ?? verdict.candidateId), decisive(verdict) ?? null, words);
}

function saleSentence(relation: Relation, name: string, sale: Sale | null, words: ScreeningWords): string {
  return words.lead.excluded({
    who: words.who(relation, name),
    isSelf: relation === "self",
    sells: said(sale?.products, words.sold, words, words.everything),
    to: said(sale?.audiences, words.toAudience, words, words.everyone),
    where: places(sale?.territories, words.inTerritory, words),
  });
}

/** Why a candidate is not cleared at a perimeter, in one sentence that names who decides; null when cleared. */
export function reasonSentence(
  { deciderId, candidateId, reason }: ReasonedVerdict,
  { nameOf, asked, words }: { nameOf: (id: string) => string; asked: readonly Product[]; words: ScreeningWords },
): string | null {
  if (reason === null) return null;
  const { relation, sale, missing } = reason;
  const name = nameOf(deciderId ?? candidateId);
  if (missing === null) return saleSentence(relation, name, sale, words);
  const who = words.who(relation, name);
  switch (missing.kind) {
    case "denial": {
      const products = distinct(missing.cells, "product");
      const isAll = products.length >= asked.length;
      return words.open.denial({ who, products: isAll ? null : words.list(products.map((p) => words.products[p])) });
    }
    case "parents":
      return words.open.parents({ who, because: missing.because });
    case "holdings":
      return words.open.holdings({ who });
    default:
      return missingSentence(missing, nameOf, words);
  }
}

/** How one step of a path is told: its share where it rests on shares, else its nature. */
export function stepWords({ share, isJoint, kind }: Step, words: ScreeningWords): string {
  if (share !== null) return words.share(share);
  return words.steps[isJoint ? "joint" : kind];
}

function decisive({ qualifying, proof }: Verdict): QualifyingActivity | undefined {
  return qualifying.find((found) => found.activityId === proof?.activityId);
}

function said<T extends string>(
  values: T[] | undefined,
  labels: Record<T, string>,
  words: ScreeningWords,
  all: string,
): string {
  return values && values.length > 0 ? words.list(values.map((value) => labels[value])) : all;
}

function places(codes: string[] | undefined, label: (code: string) => string, words: ScreeningWords): string {
  return codes && codes.length > 0 ? words.list(codes.map(label)) : words.everywhere;
}

function proofLine(verdict: Verdict, proof: Proof, names: Names, words: ScreeningWords): string {
  const nameOf = (id: string) => names.institutions[id] ?? id;
  let path = nameOf(verdict.candidateId);
  for (const step of proof.steps) {
    const by = stepWords(step, words);
    path += `${step.upwards ? ` ←${by}─ ` : ` ─${by}→ `}${nameOf(step.toId)}`;
  }
  const found = decisive(verdict);
  const told = [
    said(found?.products, words.products, words, words.everything),
    places(found?.territories, words.territory, words),
    said(found?.audiences, words.audiences, words, words.everyone),
  ].join(", ");
  const piece = names.evidence[proof.evidenceId] ?? { number: proof.evidenceId, page: null };
  return `${path}${words.colon}${told} (${words.piece(piece.number, piece.page)})`;
}

function missingSentence(fact: Missing, nameOf: (id: string) => string, words: ScreeningWords): string {
  const name = nameOf(fact.institutionId);
  switch (fact.kind) {
    case "denial":
      return words.missing.denial({
        name,
        products: words.list(distinct(fact.cells, "product").map((product) => words.products[product])),
        audiences: words.list(distinct(fact.cells, "audience").map((audience) => words.toAudience[audience])),
        where: words.list(distinct(fact.cells, "territory").map(words.inTerritory)),
      });
    case "parents":
      return words.missing.parents({ name, because: fact.because });
    case "holdings":
      return words.missing.holdings({ name });
    case "link":
      return words.missing.link({ name, isNamed: fact.statementId !== null });
    case "evidence":
      return words.missing.evidence({ name, because: fact.because });
    case "share":
      return words.missing.share({ name });
  }
}

function distinct<K extends keyof Cell>(cells: Cell[], key: K): Cell[K][] {
  return [...new Set(cells.map((cell) => cell[key]))];
}

function changeSentence(change: Change, nameOf: (id: string) => string, words: ScreeningWords): string {
  switch (change.kind) {
    case "supply":
      return words.changes.supply(missingSentence(change.missing, nameOf, words));
    case "end":
      return words.changes.end(nameOf(change.institutionId));
    case "settle":
      return words.changes.settle;
    case "leave":
      return words.changes.leave(nameOf(change.institutionId));
    case "lapse":
      return words.changes.lapse(words.day(change.on));
  }
}

function flagSentence(flag: Flag, nameOf: (id: string) => string, words: ScreeningWords): string {
  if (flag.kind === "share_disagreement") return words.flags.share_disagreement(words.share(flag.counted));
  if (flag.kind === "contradiction") return words.flags.contradiction(flag.settlementId !== null);
  return words.flags.parents_belied(nameOf(flag.institutionId));
}
