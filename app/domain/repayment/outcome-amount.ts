import type { Day } from "../day.ts";
import { type Fraction, fraction, minus, times } from "../fraction.ts";
import { least, most, split, sum, toCents } from "../money.ts";
import { interest, missingForRate } from "./accrual.ts";
import type { Figure } from "./figure.ts";
import { type ClassMoney, total, totalUntil } from "./ledger.ts";
import type { InvestorClass, Outcome, Premium, Terms } from "./terms.ts";

/** What an outcome owes one class before any limit, in exact cents, and how it is told. */
export interface OutcomeAmount {
  exact: Fraction;
  what: string;
  values: Figure["values"];
}

interface Given {
  terms: Terms;
  outcome: Outcome;
  of: InvestorClass;
  on: Day;
  factor: Fraction;
  money: (code: string) => ClassMoney;
}

const none = fraction(0);

/** Capital is a share of what the class paid in, never more than it has not got back; a premium comes on top. */
export function outcomeAmount(given: Given): OutcomeAmount {
  const { outcome, of, on, factor } = given;
  const money = given.money(of.code);
  const paidIn = totalUntil(money.receipts, on);
  if (outcome.pays.kind === "capital") {
    const asked = toCents(times(times(outcome.pays.share, factor), fraction(paidIn)));
    const left = paidIn - total(money.capital);
    const { share } = outcome.pays;
    return { exact: fraction(most(least(asked, left), 0n)), what: "capital", values: { share, paidIn, left } };
  }
  if (outcome.pays.kind === "price") return { exact: none, what: "price", values: {} };
  const { premium } = outcome.pays;
  const exact = factor.n === 0n ? none : premiumOf(premium, given);
  const values = { paidIn, ...premiumValues(premium) };
  return { exact: exact.n < 0n ? none : exact, what: `premium_${premium.kind}`, values };
}

function premiumOf(premium: Premium, { terms, outcome, of, on, factor, money }: Given): Fraction {
  const own = money(of.code);
  switch (premium.kind) {
    case "flat":
      return times(factor, flatPart(premium.cents, { outcome, of, on, money }));
    case "multiple":
      return times(times(factor, minus(premium.times, fraction(1))), fraction(totalUntil(own.receipts, on)));
    case "rate": {
      const { from } = premium;
      const earned = interest(own, times(premium.perYear, factor), { from, to: on, by: terms });
      // A guaranteed coupon of the same time is the floor of what is earned, not an addition to it.
      const floor = sum(own.guaranteed.filter((flow) => flow.on > from && flow.on <= on).map(({ cents }) => cents));
      return floor === 0n ? earned : fraction(toCents(earned) - floor);
    }
    case "targetIrr":
      return missingForRate(own, times(premium.perYear, factor), { on, by: terms });
  }
}

/** A flat amount for several classes goes by what each paid in. */
function flatPart(cents: bigint, { outcome, of, on, money }: Pick<Given, "outcome" | "of" | "on" | "money">): Fraction {
  const codes = outcome.pays.kind === "price" ? [] : outcome.pays.classes;
  const weights = codes.map((code) => totalUntil(money(code).receipts, on));
  if (sum(weights) === 0n) return none;
  return fraction(split(cents, weights)[codes.indexOf(of.code)] ?? 0n);
}

function premiumValues(premium: Premium): Figure["values"] {
  switch (premium.kind) {
    case "flat":
      return { cents: premium.cents };
    case "multiple":
      return { times: premium.times };
    case "rate":
      return { perYear: premium.perYear, from: premium.from };
    case "targetIrr":
      return { perYear: premium.perYear };
  }
}
