import type { Day } from "../day.ts";
import type { Message } from "../errors.ts";
import { type Cents, least, split, sum } from "../money.ts";
import type { HolidayZone } from "../public-holidays.ts";
import { wholeMillionths } from "../share.ts";
import { callParts, earliestPayment, type Uncalled } from "./calls.ts";

/** What must hold before a tranche is called. `verdict`: every investor cleared that day, or a live derogation. */
export const conditionKinds = ["verdict", "document", "milestone", "evaluatorReport"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** A condition precedent; met by a named person's decision on evidence. */
export interface Condition {
  code: string;
  kind: ConditionKind;
  decision: { by: string; on: Day; evidenceId: string; isMet: boolean } | null;
}

export interface Tranche {
  number: number;
  plannedOn: Day;
  /** A fixed amount, or a share of all commitments in millionths. */
  size: { kind: "amount"; cents: Cents } | { kind: "share"; millionths: number };
  conditions: readonly Condition[];
}

/**
 * What keeps a tranche from being called on a day, as messages; empty = nothing. The verdict is asked afresh that day:
 * `unclearedInvestors` are those neither cleared nor named by a live derogation.
 */
export function callBlocks(
  tranche: Tranche,
  { on, unclearedInvestors }: { on: Day; unclearedInvestors: readonly string[] },
): Message[] {
  const verdict = unclearedInvestors.map((investor) => ({ key: "trancheVerdict", values: { investor } }));
  const unmet = tranche.conditions
    .filter(({ kind, decision }) => kind !== "verdict" && !(decision?.isMet && decision.on <= on))
    .map(({ code }) => ({ key: "trancheCondition", values: { code } }));
  return [...verdict, ...unmet];
}

/**
 * The planned amount of every tranche, in the order given: shares of all commitments are rounded together so that they
 * keep their sum, and no tranche asks for more than the ones before it left.
 */
export function trancheAmounts(committedCents: Cents, tranches: readonly Tranche[]): Cents[] {
  const shares = tranches.map(({ size }) => (size.kind === "share" ? BigInt(size.millionths) : 0n));
  const rest = BigInt(wholeMillionths) - sum(shares);
  const byShare = split(committedCents, [...shares, rest < 0n ? 0n : rest]);
  let left = committedCents;
  return tranches.map(({ size }, i) => {
    const cents = least(size.kind === "amount" ? size.cents : (byShare[i] ?? 0n), left);
    left -= cents;
    return cents;
  });
}

/** A call to come: what each commitment would be asked, and by when. */
export interface PlannedCall {
  tranche: number;
  payBy: Day;
  parts: { number: number; cents: Cents }[];
}

/** The calls to come if every tranche is called as planned: each is split over what the earlier ones leave uncalled. */
export function plannedCalls(
  commitments: readonly Uncalled[],
  tranches: readonly { number: number; plannedOn: Day; cents: Cents }[],
  zone: HolidayZone,
): PlannedCall[] {
  let left = [...commitments];
  return tranches.flatMap(({ number, plannedOn, cents }) => {
    const asked = least(cents, sum(left.map(({ uncalledCents }) => uncalledCents)));
    if (asked <= 0n) return [];
    const payBy = earliestPayment(plannedOn, zone);
    const parts = callParts(left, { cents: asked, noticedOn: plannedOn, payBy, zone });
    left = parts.map(({ number, uncalledAfterCents }) => ({ number, uncalledCents: uncalledAfterCents }));
    return [{ tranche: number, payBy, parts: parts.map(({ number, cents }) => ({ number, cents })) }];
  });
}
