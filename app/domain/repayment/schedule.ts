import type { Day } from "../day.ts";
import { type Fraction, fraction, times } from "../fraction.ts";
import { type Cents, least, most, split, sum, toCents } from "../money.ts";
import { interest } from "./accrual.ts";
import { type Allowed, type Asked, allowed, type Bound, type Used, use } from "./bounds.ts";
import { type Figure, figure, given } from "./figure.ts";
import { type ClassMoney, classMoney, type Ledger, outstanding, total, totalUntil } from "./ledger.ts";
import { outcomeAmount } from "./outcome-amount.ts";
import { isPriced, pricedProfiles, pricedUnits } from "./price.ts";
import { type Planning, type Task, tasksOf } from "./tasks.ts";
import type { InvestorClass, Outcome, Terms, YearlyShare } from "./terms.ts";
import { yearOf } from "./year.ts";

export const lineKinds = ["coupon", "protected", "termination", "capital", "premium", "price"] as const;

/** What the payers owe one class on one day for one reason, rounded once. */
export interface Line {
  /** The same line whenever it is computed: kind, outcome, class and planned day. */
  key: string;
  kind: (typeof lineKinds)[number];
  outcome: string | null;
  classCode: string;
  component: "capital" | "return";
  planned: Day;
  on: Day;
  cents: Cents;
  /** By payer, in the order of the terms. */
  payers: { code: string; cents: Cents }[];
  /** False while a result that could change it is not final: nothing is due yet. */
  isDecided: boolean;
  /** The first limit that lowered it. */
  bound: Bound | null;
  figure: Figure;
}

interface Run {
  ledger: Ledger;
  planning: Planning;
  money: Map<string, ClassMoney>;
  used: Used;
  lines: Line[];
  /** The receipts of each class as figures, made once. */
  receipts: Map<string, { on: Day; figure: Figure }[]>;
}

/** Every line that the terms make of results and receipts, in the order it is owed. */
export function schedule(versions: readonly Terms[], ledger: Ledger, planning: Planning): Line[] {
  const codes = versions.flatMap(({ classes }) => classes.map(({ code }) => code));
  const money = classMoney(ledger, codes, planning.scenario !== null);
  const run: Run = { ledger, planning, money, used: { total: 0n, by: new Map() }, lines: [], receipts: new Map() };
  for (const task of tasksOf(versions, planning)) carryOut(task, run);
  return run.lines;
}

function carryOut(task: Task, run: Run): void {
  if (task.kind === "coupon") coupon(task, run);
  else if (task.kind === "outcome") outcome(task, run);
  else if (task.kind === "price") price(task, run);
  else givenBack(task, run);
}

const empty: ClassMoney = { receipts: [], capital: [], returns: [], guaranteed: [] };
const moneyOf = (run: Run, { code }: InvestorClass): ClassMoney => run.money.get(code) ?? empty;

function coupon(task: Extract<Task, { kind: "coupon" }>, run: Run): void {
  const { terms, of, from, to } = task;
  const perYear = of.coupon?.perYear ?? fraction(0);
  const amount = interest(moneyOf(run, of), perYear, { from, to, by: terms });
  const why = figure("couponGuaranteed", { perYear, from, to }, receiptFigures(run, of, to));
  add(run, task, { kind: "coupon", of, component: "return", exact: amount, outcome: null, isDecided: true, why });
}

function givenBack(task: Extract<Task, { kind: "protected" | "termination" }>, run: Run): void {
  const { terms, of, on, kind } = task;
  const shares = kind === "termination" ? (of.terminationShares ?? of.protectedShares) : of.protectedShares;
  const share = shareIn(shares, terms, on);
  const money = moneyOf(run, of);
  const floor = toCents(times(share, fraction(totalUntil(money.receipts, on))));
  const missing = most(floor - total(money.capital), 0n);
  const values = { share, year: yearOf(terms.startsOn, on), floor, already: total(money.capital) };
  const why = figure(kind, values, receiptFigures(run, of, on));
  add(run, task, { kind, of, component: "capital", exact: fraction(missing), outcome: null, isDecided: true, why });
}

function outcome(task: Extract<Task, { kind: "outcome" }>, run: Run): void {
  const { terms, of, outcome, reached } = task;
  const kind = outcome.pays.kind === "capital" ? "capital" : "premium";
  const money = (code: string) => run.money.get(code) ?? empty;
  const { exact, what, values } = outcomeAmount({
    terms,
    outcome,
    of,
    on: task.planned,
    factor: reached.factor,
    money,
  });
  const why = figure(what, { ...values, factor: reached.factor }, [
    reached.figure,
    ...receiptFigures(run, of, task.on),
  ]);
  const component = kind === "capital" ? "capital" : "return";
  add(run, task, { kind, of, component, exact, outcome, isDecided: reached.isDecided, why });
}

/** Capital first, senior before junior; what is left goes to the last class as a return. */
function price(task: Extract<Task, { kind: "price" }>, run: Run): void {
  const { terms, outcome, reached } = task;
  if (!isPriced(outcome)) return;
  const priced = reached
    ? pricedUnits(outcome, reached)
    : pricedProfiles(terms, outcome, { on: { ...run.planning, cohorts: terms.cohorts }, used: run.used });
  const why = figure("price", { unitCents: outcome.pays.unitCents, units: priced.factor }, [priced.figure]);
  const all = toCents(priced.cents);
  const within = allowed(
    { terms, on: task.on, cents: all, outcome, setAside: 0n, reserved: reserved(run, terms) },
    run.used,
  );
  const bound = priced.bound ?? within.bound;
  let rest = within.payers;
  const byRank = [...terms.classes].sort((a, b) => a.rank - b.rank);
  for (const [i, of] of byRank.entries()) {
    const isLast = i === byRank.length - 1;
    const capital = least(sum(rest), most(outstanding(moneyOf(run, of), task.on), 0n));
    const common = { kind: "price", of, outcome, isDecided: priced.isDecided, why } as const;
    const keep = (component: Line["component"], cents: Cents) => {
      const payers = split(cents, rest);
      rest = rest.map((part, at) => part - (payers[at] ?? 0n));
      add(run, task, {
        ...common,
        component,
        exact: fraction(cents),
        within: { payers, cents, counted: payers, bound },
      });
    };
    if (capital > 0n || (isLast && within.cents === 0n)) keep("capital", capital);
    if (isLast && sum(rest) > 0n) keep("return", sum(rest));
  }
}

interface Addition {
  kind: Line["kind"];
  of: InvestorClass;
  component: Line["component"];
  exact: Fraction;
  outcome: Outcome | null;
  isDecided: boolean;
  why: Figure;
  /** Where the limits were applied already, to several lines at once. */
  within?: Allowed;
}

/** Rounds, applies the limits, notes what is used, and keeps the line. */
function add(run: Run, { terms, on, planned }: Task, added: Addition): void {
  const { kind, of, component, outcome, isDecided, why } = added;
  const money = moneyOf(run, of);
  const cents = isDecided ? toCents(added.exact) : 0n;
  const own = component === "capital" ? reserveOf(run, terms, of) : 0n;
  const asked: Asked = { terms, on, cents, outcome, setAside: least(own, cents), reserved: reserved(run, terms) };
  const within = added.within ?? allowed(asked, run.used);
  use(run.used, asked, within);
  if (within.cents > 0n) {
    const flow = { on, cents: within.cents };
    (component === "capital" ? money.capital : money.returns).push(flow);
    if (kind === "coupon") money.guaranteed.push(flow);
  }
  const { bound } = within;
  const key = [kind === "price" ? `price-${component}` : kind, outcome?.code ?? "", of.code, planned].join(":");
  const payers = terms.payers.map(({ code }, i) => ({ code, cents: within.payers[i] ?? 0n }));
  const told = bound ? figure("bounded", { bound: bound.kind, code: bound.code, room: bound.roomCents }, [why]) : why;
  run.lines.push({
    key,
    kind,
    outcome: outcome?.code ?? null,
    classCode: of.code,
    component,
    planned,
    on,
    cents: within.cents,
    payers,
    isDecided,
    bound,
    figure: figure("line", { cents: within.cents, exact: added.exact, on }, [told]),
  });
}

/** Capital of a class that will be given back whatever the results, and was not yet. */
function reserveOf(run: Run, terms: Terms, of: InvestorClass): Cents {
  if (of.protectedShares.length === 0) return 0n;
  const { terminatedOn } = run.ledger;
  const end = terminatedOn !== null && terminatedOn < terms.endsOn ? terminatedOn : terms.endsOn;
  const money = moneyOf(run, of);
  const floor = toCents(times(shareIn(of.protectedShares, terms, end), fraction(total(money.receipts))));
  return most(floor - total(money.capital), 0n);
}

const reserved = (run: Run, terms: Terms): Cents =>
  terms.bounds.globalCents === null ? 0n : sum(terms.classes.map((of) => reserveOf(run, terms, of)));

/** The share of the year a day falls in: each entry holds until the next, none before the first. */
function shareIn(shares: readonly YearlyShare[], { startsOn }: Terms, on: Day): Fraction {
  const year = yearOf(startsOn, on);
  return shares.reduce((held, { fromYear, share }) => (fromYear <= year ? share : held), fraction(0));
}

/** The receipts a line rests on. Lines of one class share their figures: most know the same receipts. */
function receiptFigures({ ledger, receipts }: Run, { code }: InvestorClass, until: Day): Figure[] {
  let known = receipts.get(code);
  if (!known) {
    known = ledger.holdings
      .filter(({ classCode }) => classCode === code)
      .flatMap(({ commitment, receipts }) =>
        receipts.map(({ on, cents }) => ({
          on,
          figure: given("receipt", { cents, on }, { kind: "receipt", commitment, on }),
        })),
      );
    receipts.set(code, known);
  }
  const found: Figure[] = [];
  for (const { on, figure } of known) if (on <= until) found.push(figure);
  return found;
}
