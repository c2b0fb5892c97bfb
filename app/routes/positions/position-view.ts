import { paymentState } from "../../domain/funding/payments.ts";
import { type Cents, sum } from "../../domain/money.ts";
import { comparedScenarios } from "../../domain/repayment/compared-scenarios.ts";
import type { HeldContract } from "../../services/positions/hold-contract.ts";
import { payoutOf } from "../../services/positions/payout-of.ts";
import type { DrawnFlow } from "../../ui/flows-chart.tsx";

/** The figures of a position. */
export function figuresOf({ position, calls }: Pick<HeldContract, "position" | "calls">) {
  const { standing, expected, multiples, rate } = position;
  const { committed, called, received, uncalled, outstanding } = standing;
  const repaid = standing.paidCapital + standing.paidReturn;
  const owed = standing.owedCapital + standing.owedReturn;
  const [first] = calls;
  const nextCall = first && {
    ...{ on: first.on, call: first.call, tranche: first.tranche },
    cents: sum(calls.flatMap((one) => (one.on === first.on && one.call === first.call ? [one.cents] : []))),
  };
  return {
    ...{ committed, called, received, uncalled, outstanding, repaid, owed, expected: expected.target },
    ...{ nextCall: nextCall ?? null, multiples, rate },
  };
}

/** All that the page of a position shows, besides its movements. */
export function positionView(held: HeldContract) {
  const { position, rates, terms, results, parts, dues, commitments } = held;
  const asOf = held.evaluated?.asOf;
  const payout = payoutOf(held);
  const end = endOf(held);
  const repaid = position.standing.paidCapital + position.standing.paidReturn;
  return {
    figures: { ...figuresOf(held), isSettled: end !== null, isLost: end === "lost" },
    end,
    payout: payout && {
      ...payout,
      name: results.find(({ indicator }) => indicator === payout.indicator)?.name ?? null,
    },
    hasTerms: terms !== null,
    flows: drawnFlows(held),
    scenarios: comparedScenarios(position.expected, rates).map(({ scenario, rate }) => {
      const cents = position.expected[scenario] + repaid;
      return { scenario, rate, cents, isLoss: cents === 0n };
    }),
    calls: parts.map((part) => {
      const cents = BigInt(part.cents);
      const receipts = [{ on: part.noticedOn, cents: BigInt(part.received) }];
      const answer = part.answer && part.answeredOn ? { kind: part.answer, on: part.answeredOn } : null;
      const { state } = paymentState({ cents, payBy: part.payBy, receipts, answer }, asOf ?? part.payBy);
      const { id, number, trancheNumber, noticedOn, payBy } = part;
      return { id, number, trancheNumber, noticedOn, payBy, cents, received: BigInt(part.received), state };
    }),
    dues: dues.map(({ id, kind, payOn, payer, cents, noticeNumber }) => ({
      ...{ id, kind, payOn, payer, noticeNumber },
      cents: BigInt(cents),
    })),
    results: results
      .filter(({ supersededBy }) => supersededBy === null)
      .map(({ id, name, cohort, period, count, population, measuredOn, fileName, standing }) => ({
        ...{ id, name, scope: cohort ?? period, count, population, measuredOn, fileName },
        ...{ state: standing.state, finalOn: standing.finalOn, until: standing.contestableUntil },
      })),
    severalCommitments: commitments.length > 1,
  };
}

/** How it ended: all that was to come back is back, or nothing more can. Null while something may still move. */
function endOf({ position, calls, results }: HeldContract): "paid" | "lost" | null {
  const { standing, expected } = position;
  const isFinal = results.some(({ standing: { state } }) => state === "final");
  const owed = standing.owedCapital + standing.owedReturn;
  if (!isFinal || calls.length > 0 || owed > 0n || expected.high > 0n || standing.received === 0n) return null;
  return standing.outstanding > 0n ? "lost" : "paid";
}

/** What moved and what may, day by day, at the target. */
function drawnFlows({ position, calls, back }: HeldContract): DrawnFlow[] {
  const found = new Map<string, DrawnFlow>();
  const add = (on: string, cents: Cents, isToCome: boolean) => {
    const key = `${on} ${isToCome} ${cents > 0n}`;
    const one = found.get(key) ?? { on, cents: 0n, isToCome };
    found.set(key, { ...one, cents: one.cents + cents });
  };
  for (const { on, cents } of position.flows) add(on, cents, false);
  for (const { on, cents } of calls) add(on, -cents, true);
  for (const { on, cents } of back.target) add(on, cents, true);
  return [...found.values()]
    .filter(({ cents }) => cents !== 0n)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
