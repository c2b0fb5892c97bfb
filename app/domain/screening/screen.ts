// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { canonical, sha256 } from "./canonical.ts";
import { type Facts, perimeters, type Rule } from "./facts.ts";
import { flagsOf } from "./flags.ts";
import { prepare, type ScreeningIndex } from "./index.ts";
import { usedFacts } from "./inputs.ts";
import { judge, type Walk, walkOn, walkTo } from "./judge.ts";
import { lapsesOf } from "./lapses.ts";
import type { When } from "./liveness.ts";
import { everyone, membersOf, stepsTo } from "./members.ts";
import { missingFacts } from "./missing.ts";
import { isQualifying, saleOf } from "./qualifying.ts";
import { cellsIn } from "./question.ts";
import { type ReasonedVerdict, screenWithReasons } from "./reasons.ts";
import type { Member, Proof, QualifyingActivity, Verdict } from "./verdict.ts";

export interface ScreenRequest extends When {
  candidateId: string;
}

/** A verdict with what the same reading of the facts tells besides: the facts used, and the five perimeters. */
export interface FullVerdict {
  verdict: Verdict;
  used: Facts;
  /** Members of the widest perimeter. */
  reached: Member[];
  byPerimeter: ReasonedVerdict[];
}

/**
 * The exclusion rule: may this candidate be kept, on day `on`, as known at instant `knownAt`?
 * Pure: the same facts in any order give the same verdict, the same inputs and the same hash. An institution that
 * the facts do not describe counts as unknown, so that silence never clears. Source: docs/decisions/0003-exclusion-rule.md.
 */
export function screen(facts: Facts, rule: Rule, request: ScreenRequest): Verdict {
  const walk = walkOn(prepare(facts, rule, request, [request.candidateId]));
  return verdictOn(facts, walk, rule, request).verdict;
}

/** The same verdict and, from one preparation of the facts, the verdict at each of the five perimeters. */
export function screenInFull(facts: Facts, rule: Rule, request: ScreenRequest): FullVerdict {
  const { candidateId } = request;
  const index = prepare(facts, rule, request, [candidateId]);
  const byPerimeter = screenWithReasons(facts, index, [candidateId]);
  const walk = walkOn(index);
  const told = verdictOn(facts, walk, rule, request);
  const { moves, lenders } = walk.sure;
  walkTo(walk, index.numberOf.get(candidateId) ?? -1, perimeters.length - 1);
  // Where the wider rings add nothing, the members have been told already.
  const isSame = walk.sure.moves === moves && lenders.length + walk.sure.lenders.length === 0;
  return { ...told, reached: isSame ? told.verdict.members : membersOf(walk), byPerimeter };
}

function verdictOn(facts: Facts, walk: Walk, rule: Rule, { candidateId, on, knownAt }: ScreenRequest) {
  const { index } = walk;
  walkTo(walk, index.numberOf.get(candidateId) ?? -1, perimeters.indexOf(rule.perimeter));
  const { value, decider } = judge(walk);
  const used = usedFacts(facts, walk);
  const inputs = canonical({ version: "1", candidateId, on, knownAt, rule: sortedRule(rule), facts: used });
  const flags = flagsOf(walk, used);
  const verdict: Verdict = {
    value,
    candidateId,
    perimeter: rule.perimeter,
    rule,
    on,
    knownAt,
    deciderId: decider < 0 ? null : idAt(index, decider),
    proof: value === "excluded" ? proofOf(walk, decider) : null,
    qualifying: qualifyingActivities(walk, flags),
    missing: missingFacts(walk, used),
    members: membersOf(walk),
    flags,
    lapses: lapsesOf(used, rule, on),
    inputs,
    hash: sha256(inputs),
  };
  return { verdict, used };
}

function idAt(index: ScreeningIndex, n: number): string {
  return index.ids[n]!;
}

/** A rule whose lists are in one order: the same rule is the same words. */
export function sortedRule(rule: Rule): Rule {
  const sorted = <T>(values: readonly T[]) => [...new Set(values)].sort();
  return {
    ...rule,
    products: sorted(rule.products),
    audiences: sorted(rule.audiences),
    territories: sorted(rule.territories),
    channels: sorted(rule.channels),
    exemptions: sorted(rule.exemptions),
  };
}

function proofOf(walk: Walk, decider: number): Proof | null {
  const found = walk.index.affirmed.get(decider)?.find(isQualifying);
  if (!found?.activity.evidenceId) return null;
  const { id, evidenceId } = found.activity;
  return { steps: stepsTo(walk, decider), deciderId: idAt(walk.index, decider), activityId: id, evidenceId };
}

function qualifyingActivities(walk: Walk, flags: Verdict["flags"]): QualifyingActivity[] {
  const { index } = walk;
  return everyone(walk).flatMap((n) =>
    (index.affirmed.get(n) ?? []).filter(isQualifying).map(({ activity, cells }) => ({
      activityId: activity.id,
      institutionId: activity.institutionId,
      evidenceId: activity.evidenceId ?? "",
      ...saleOf(index, { activity, cells }),
      cells: cellsIn(index.question, cells),
      contradictedBy: flags.flatMap((flag) =>
        flag.kind === "contradiction" && flag.affirmationId === activity.id && flag.settlementId === null
          ? [flag.denialId]
          : [],
      ),
    })),
  );
}
