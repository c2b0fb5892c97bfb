import type { Day } from "../day.ts";
import { canonical, sha256 } from "./canonical.ts";
import { type Facts, type Perimeter, perimeters, type Rule, type VerdictValue } from "./facts.ts";
import { prepare } from "./index.ts";
import { usedFacts } from "./inputs.ts";
import { judge, walkOn, walkTo } from "./judge.ts";
import { lapsesOf } from "./lapses.ts";
import type { When } from "./liveness.ts";
import { type ReasonedVerdict, screenWithReasons } from "./reasons.ts";
import { sortedRule } from "./screen.ts";

/** What is kept of the screening of one candidate. */
export interface ScreenedFile {
  candidateId: string;
  perimeter: Perimeter;
  value: VerdictValue;
  byPerimeter: ReasonedVerdict[];
  /** SHA-256 of the canonical inputs at the rule's perimeter, as `screen` gives it. */
  hash: string;
  /** The same without the day and the instant: unchanged as long as nothing the verdict rests on changes. */
  digest: string;
  /** Every institution whose facts were read at the widest perimeter: what is recorded of no other changes nothing. */
  institutionIds: string[];
  /** The first day on which a fact that was read begins or ends by itself; null = none. */
  expiresOn: Day | null;
}

/**
 * Screens many candidates over one preparation of the facts around them: the verdicts `screen` gives, with what is
 * needed to know later whose verdict a new fact touches.
 */
export function screenFiles(facts: Facts, rule: Rule, when: When, candidateIds: readonly string[]): ScreenedFile[] {
  const index = prepare(facts, rule, when, candidateIds);
  const reasoned = screenWithReasons(facts, index, candidateIds);
  const walk = walkOn(index);
  const { on, knownAt } = when;
  const asked = sortedRule(rule);
  const starts = startsAfter(facts, on);
  const at = perimeters.indexOf(rule.perimeter);
  const written = writer();
  return candidateIds.map((candidateId, place) => {
    const number = index.numberOf.get(candidateId) ?? -1;
    walkTo(walk, number, at);
    const { value } = judge(walk);
    const used = usedFacts(facts, walk);
    walkTo(walk, number, perimeters.length - 1);
    const read = usedFacts(facts, walk);
    const institutionIds = institutionsIn(read, candidateId);
    const days = [lapsesOf(read, rule, on)[0]?.on, firstStart(starts, institutionIds)];
    return {
      candidateId,
      perimeter: rule.perimeter,
      value,
      byPerimeter: reasoned.slice(place * perimeters.length, (place + 1) * perimeters.length),
      ...hashesOf(written(used), { candidateId, on, knownAt, rule: asked }),
      institutionIds: [...institutionIds].sort(),
      expiresOn: days.filter((day) => day !== undefined).sort()[0] ?? null,
    };
  });
}

/** Canonical words of the same facts are written once: candidates of one group rest on the same. */
function writer(): (used: Facts) => string {
  let last = { key: "", words: "" };
  return (used) => {
    const key = Object.values(used)
      .map((list: { id: string }[]) => list.map(({ id }) => id).join())
      .join(";");
    if (key !== last.key) last = { key, words: canonical(used) };
    return last.words;
  };
}

/** Keys in canonical order around facts that are written already: the words `screen` gives its own hash of. */
function hashesOf(facts: string, told: { candidateId: string; on: Day; knownAt: string; rule: Rule }) {
  const { candidateId, on, knownAt, rule } = told;
  const [who, ruled] = [canonical(candidateId), canonical(rule)];
  const around = (days: string) => `{"candidateId":${who},"facts":${facts},${days}"rule":${ruled},"version":"1"}`;
  return {
    hash: sha256(around(`"knownAt":${canonical(knownAt)},"on":${canonical(on)},`)),
    digest: sha256(around("")),
  };
}

/** One rule, as one short word: a file screened under another is screened again. */
export const ruleDigest = (rule: Rule): string => sha256(canonical(sortedRule(rule)));

function institutionsIn(read: Facts, candidateId: string): Set<string> {
  const found = new Set([candidateId]);
  for (const { id } of read.institutions) found.add(id);
  for (const { holderId, heldId } of read.links) found.add(holderId).add(heldId);
  for (const { institutionId } of [...read.statements, ...read.activities]) found.add(institutionId);
  return found;
}

interface Start {
  on: Day;
  institutionIds: string[];
}

/** Facts known already that begin after the day, the earliest first: no verdict used them yet. */
function startsAfter(facts: Facts, on: Day): Start[] {
  const coming = (day: Day | null, ...institutionIds: string[]): Start[] =>
    day !== null && day > on ? [{ on: day, institutionIds }] : [];
  return [
    ...facts.links.flatMap((link) => coming(link.validFrom, link.holderId, link.heldId)),
    ...[...facts.statements, ...facts.activities].flatMap((fact) => coming(fact.validFrom, fact.institutionId)),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const firstStart = (starts: readonly Start[], among: ReadonlySet<string>): Day | undefined =>
  starts.find(({ institutionIds }) => institutionIds.some((id) => among.has(id)))?.on;
