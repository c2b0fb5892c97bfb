import type { Day } from "../domain/day.ts";
import { facts, heading, type Paper, paragraph, table } from "../domain/documents/paper.ts";
import { address, type Cell, dayCell, formula, money, type Sheet, title, words } from "../domain/documents/workbook.ts";
import type { Cents } from "../domain/money.ts";
import { sayDay, sayMoney } from "../locales/values.ts";
import { moneyPaperWords } from "./money-paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

/** What the notice of a call tells one investor. */
export interface CallNotice {
  contract: string;
  currency: string;
  call: {
    number: number;
    tranche: string;
    purpose: string;
    noticedOn: Day;
    payBy: Day;
    totalCents: Cents;
    /** Uncalled of all commitments together, before the call. */
    uncalledAllCents: Cents;
  };
  investor: {
    name: string;
    commitment: number;
    committedCents: Cents;
    calledBeforeCents: Cents;
    partCents: Cents;
  };
  /** Where to pay, and what to write with the payment. */
  bank: { holder: string; iban: string; bic: string | null; reference: string };
}

/** The notice of a call on paper. */
export function callNotice(told: CallNotice, { locale, departement, on }: PaperPlace): Paper {
  const { contract, currency, call, investor, bank } = told;
  const text = moneyPaperWords[locale].notice;
  const [day, amount] = [(value: Day) => sayDay(value, locale), (cents: Cents) => sayMoney(cents, locale, currency)];
  return {
    ...{ version: "1", locale, place: departement, on },
    title: text.title(call.number),
    lead: text.lead(investor.name, amount(investor.partCents), day(call.payBy)),
    reference: `${contract} · ${text.title(call.number)} · ${bank.reference}`,
    blocks: [
      facts([
        { term: text.contract, value: contract },
        { term: text.investor, value: `${investor.name}, ${text.commitment(investor.commitment)}` },
        { term: text.tranche, value: call.tranche },
        { term: text.purpose, value: call.purpose },
        { term: text.noticedOn, value: day(call.noticedOn) },
        { term: text.payBy, value: day(call.payBy) },
        { term: text.yourPart, value: amount(investor.partCents) },
      ]),
      heading(text.bank),
      facts([
        { term: text.holder, value: bank.holder },
        { term: text.iban, value: bank.iban.replace(/(.{4})(?=.)/g, "$1 ") },
        ...(bank.bic ? [{ term: text.bic, value: bank.bic }] : []),
        { term: text.reference, value: bank.reference },
      ]),
      heading(text.computed),
      table(
        text.computed,
        [text.line, text.amount],
        figuresOf(told).map(({ key, cents }) => [text[key], amount(cents)]),
        { wide: [0], ends: [1] },
      ),
      paragraph(text.rule),
      paragraph(text.late),
    ],
  };
}

const figuresOf = ({ call, investor }: CallNotice) => {
  const before = investor.committedCents - investor.calledBeforeCents;
  return [
    { key: "committed", cents: investor.committedCents },
    { key: "calledBefore", cents: investor.calledBeforeCents },
    { key: "unfundedBefore", cents: before },
    { key: "callTotal", cents: call.totalCents },
    { key: "unfundedAll", cents: call.uncalledAllCents },
    { key: "part", cents: investor.partCents },
    { key: "unfundedAfter", cents: before - investor.partCents },
  ] as const;
};

/** The same notice as a spreadsheet: beside every figure that follows from others, the formula that makes it again. */
export function callNoticeSheets(told: CallNotice, locale: PaperPlace["locale"]): Sheet[] {
  const { contract, currency, call, investor, bank } = told;
  const text = moneyPaperWords[locale].notice;
  const figures = figuresOf(told);
  const start = 12;
  const at = (key: (typeof figures)[number]["key"]) => address(start + figures.findIndex((one) => one.key === key), 1);
  const before = `${at("committed")}-${at("calledBefore")}`;
  const recomputed: Partial<Record<(typeof figures)[number]["key"], string>> = {
    unfundedBefore: before,
    unfundedAfter: `${before}-${at("part")}`,
  };
  const rows: Cell[][] = [
    [title(text.title(call.number))],
    [words(text.contract), words(contract)],
    [words(text.investor), words(`${investor.name}, ${text.commitment(investor.commitment)}`)],
    [words(text.tranche), words(call.tranche)],
    [words(text.purpose), words(call.purpose)],
    [words(text.noticedOn), dayCell(call.noticedOn)],
    [words(text.payBy), dayCell(call.payBy)],
    [words(text.holder), words(bank.holder)],
    [words(text.iban), words(bank.iban)],
    [words(text.bic), words(bank.bic ?? "–")],
    [words(text.reference), words(bank.reference)],
    [title(text.line), title(`${text.amount} (${currency})`), title(text.recomputed)],
    ...figures.map(({ key, cents }) => [
      words(text[key]),
      money(cents),
      recomputed[key] ? formula(recomputed[key]) : null,
    ]),
    // What the largest remainder adds to it or leaves of it is less than a cent.
    [words(text.exactPart), null, formula(`${at("callTotal")}*(${before})/${at("unfundedAll")}`)],
  ];
  return [{ name: text.sheet, widths: [52, 24, 26], rows, titleRows: 0 }];
}
