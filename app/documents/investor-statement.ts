import type { Day } from "../domain/day.ts";
import { facts, heading, type Paper, paragraph, table } from "../domain/documents/paper.ts";
import { decimals, type Fraction } from "../domain/fraction.ts";
import type { Cents } from "../domain/money.ts";
import { type Position, together } from "../domain/repayment/positions.ts";
import type { ReturnRate } from "../domain/repayment/return-rate.ts";
import type { Locale } from "../locales/index.ts";
import { sayDay, sayMoney } from "../locales/values.ts";
import { moneyPaperWords } from "./money-paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

/** One investor's positions on a day, all in one currency. */
export interface InvestorStatement {
  investor: string;
  currency: string;
  asOf: Day;
  contracts: { title: string; position: Position }[];
}

/** A rate of return in words where there is none to show, else per cent with two decimals. */
export function sayRate(rate: ReturnRate, locale: Locale): string {
  const text = moneyPaperWords[locale].statement;
  if (rate.kind !== "unique") return rate.kind === "none" ? text.rateNone : text.rateSeveral;
  const format = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale === "fr" ? "fr-FR" : "en-GB", format).format(rate.rate);
}

const sayMultiple = (value: Fraction | null, locale: Locale): string =>
  value === null ? moneyPaperWords[locale].statement.nothingPaidIn : decimals(value, 2, locale === "fr" ? "," : ".");

/** The statement on paper: the whole first, then each contract with its flows. */
export function investorStatement(told: InvestorStatement, { locale, departement, on }: PaperPlace): Paper {
  const { investor, currency, asOf, contracts } = told;
  const text = moneyPaperWords[locale].statement;
  const amount = (cents: Cents) => sayMoney(cents, locale, currency);
  const whole = together(contracts.map(({ position }) => position));
  const back = whole.standing.paidCapital + whole.standing.paidReturn;
  return {
    ...{ version: "1", locale, place: departement, on },
    title: text.title,
    lead: text.lead(investor, amount(whole.standing.received), amount(back)),
    reference: `${investor} · ${text.reference(sayDay(asOf, locale))}`,
    blocks: [
      facts([
        { term: text.investor, value: investor },
        { term: text.asOf, value: sayDay(asOf, locale) },
        ...positionFacts(whole, locale, amount),
      ]),
      ...contracts.flatMap(({ title, position }) => [
        heading(title),
        ...(contracts.length > 1 ? [facts(positionFacts(position, locale, amount))] : []),
        position.flows.length === 0
          ? paragraph(text.noFlow)
          : table(
              `${text.flows}, ${title}`,
              [text.day, text.nature, text.amount],
              position.flows.map((flow) => [sayDay(flow.on, locale), text.kinds[flow.what], amount(flow.cents)]),
              { wide: [1], ends: [2] },
            ),
      ]),
      paragraph(text.signs),
      paragraph(text.meaning),
    ],
  };
}

function positionFacts(
  { standing, expected, multiples, rate }: Position,
  locale: Locale,
  amount: (c: Cents) => string,
) {
  const text = moneyPaperWords[locale].statement;
  return [
    { term: text.committed, value: amount(standing.committed) },
    { term: text.called, value: amount(standing.called) },
    { term: text.received, value: amount(standing.received) },
    { term: text.uncalled, value: amount(standing.uncalled) },
    { term: text.capital, value: amount(standing.paidCapital) },
    { term: text.return, value: amount(standing.paidReturn) },
    { term: text.outstanding, value: amount(standing.outstanding) },
    { term: text.expected, value: amount(expected.target) },
    { term: text.dpi, value: sayMultiple(multiples.dpi, locale) },
    { term: text.rvpi, value: sayMultiple(multiples.rvpi, locale) },
    { term: `${text.tvpi}, ${text.moic}`, value: sayMultiple(multiples.tvpi, locale) },
    { term: text.xirr, value: sayRate(rate, locale) },
  ];
}
