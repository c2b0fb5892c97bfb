import { parseAmount } from "../money.ts";
import { parseRate } from "../outcomes/typed-figures.ts";
import {
  measureOf,
  typedCaps,
  typedConditions,
  typedShares,
  typedSteps,
  typedYears,
  unreadable,
} from "./typed-lines.ts";

/** What a form of terms holds, by the name of its field: `outcomes.0.payOn`. */
export type TypedTerms = Readonly<Record<string, unknown>>;

/** Rows a form offers at most; what needs more is written as JSON. */
export const formRows = { payers: 4, classes: 4, outcomes: 8 } as const;
export const formAttainments = [
  "threshold",
  "steps",
  "linear",
  "perUnit",
  "perPerson",
  "all",
  "any",
  "composite",
] as const;
/** Over whom a result is looked at. */
export const formScopes = ["pooled", "cohort", "period"] as const;
export const formPays = ["capital", "flat", "rate", "multiple", "targetIrr", "price"] as const;

/** The JSON of the terms from what was typed in the form; whatever cannot be read is left for `readTerms` to refuse. */
export function termsFromForm(typed: TypedTerms, version: number): Record<string, unknown> {
  const text = (name: string): string => (typeof typed[name] === "string" ? (typed[name] as string).trim() : "");
  const money = (name: string) => (text(name) === "" ? null : (parseAmount(text(name))?.toString() ?? unreadable));
  const rate = (name: string, blank: string | null = unreadable) =>
    text(name) === "" ? blank : (parseRate(text(name)) ?? unreadable);
  const whole = (name: string, blank: number | string) =>
    text(name) === "" ? blank : /^\d{1,3}$/.test(text(name)) ? Number(text(name)) : unreadable;
  const rows = (list: keyof typeof formRows) =>
    Array.from({ length: formRows[list] }, (_, i) => `${list}.${i}`).filter((row) => text(`${row}.code`) !== "");
  const codes = (name: string) =>
    text(name)
      .split(/[,;\s]+/)
      .filter(Boolean);

  const startsOn = text("startsOn");
  const couponed = rows("classes").some((row) => text(`${row}.perYear`) !== "");
  return {
    vocabulary: 1,
    version,
    effectiveFrom: text("effectiveFrom") || startsOn,
    currency: text("currency").toUpperCase() || "EUR",
    startsOn,
    endsOn: text("endsOn"),
    dayCount: text("dayCount"),
    isMonotone: text("isMonotone") !== "",
    cohorts: codes("cohorts"),
    payers: rows("payers").map((row) => ({
      code: text(`${row}.code`),
      weight: text(`${row}.weight`) || "1",
      capCents: money(`${row}.capCents`),
    })),
    classes: rows("classes").map((row, i) => ({
      code: text(`${row}.code`),
      rank: whole(`${row}.rank`, i + 1),
      committedCents: money(`${row}.committedCents`) ?? unreadable,
      protectedShares: typedYears(text(`${row}.protectedShares`)),
      coupon:
        text(`${row}.perYear`) === "" ? null : { perYear: rate(`${row}.perYear`), years: whole(`${row}.years`, 1) },
      terminationShares: text(`${row}.terminationShares`) === "" ? null : typedYears(text(`${row}.terminationShares`)),
    })),
    couponDays: couponed ? codes("couponDays") : [],
    outcomes: rows("outcomes").map((row) => {
      const scope = text(`${row}.over`) || "pooled";
      const measure = measureOf({
        indicator: text(`${row}.measured`) || text(`${row}.indicator`),
        over: scope === "pooled" ? { kind: scope } : { kind: scope, code: text(`${row}.overCode`) },
        as: text(`${row}.as`) || "count",
        target: rate(`${row}.aimed`, null),
        leastPopulation: text(`${row}.leastPopulation`) || null,
      });
      return {
        code: text(`${row}.code`),
        payOn: text(`${row}.payOn`),
        indicator: text(`${row}.indicator`),
        subpopulation: text(`${row}.subpopulation`) || null,
        attainment: attainmentOf(text(`${row}.attainment`), measure, {
          rate: (name) => rate(`${row}.${name}`),
          text: (name) => text(`${row}.${name}`),
        }),
        pays: paysOf(text(`${row}.pays`), {
          classes: codes(`${row}.classes`),
          rate: rate(`${row}.amount`),
          cents: money(`${row}.amount`) ?? unreadable,
          from: text(`${row}.from`) || startsOn,
        }),
        expected: {
          low: rate(`${row}.low`, "0"),
          target: rate(`${row}.target`, "1"),
          high: rate(`${row}.high`, "1"),
        },
      };
    }),
    bounds: {
      personCents: money("bounds.personCents"),
      indicators: typedCaps(text("bounds.indicators")),
      shares: typedShares(text("bounds.shares")),
      period:
        money("bounds.period") === null ? null : { per: text("bounds.per") || "year", cents: money("bounds.period") },
      globalCents: money("bounds.globalCents"),
      maximumCents: money("bounds.maximumCents"),
    },
  };
}

function attainmentOf(
  kind: string,
  measure: unknown,
  { rate, text }: { rate(name: string): string | null; text(name: string): string },
): unknown {
  switch (kind) {
    case "linear":
      return { kind, measure, floor: rate("atLeast"), ceiling: rate("ceiling") };
    case "steps":
      return { kind, measure, steps: typedSteps(text("steps")) };
    case "perUnit":
    case "perPerson":
      return { kind: "perUnit", measure, oncePerPerson: kind === "perPerson" };
    case "all":
    case "any":
      return { kind, of: typedConditions(text("parts")).map(({ of }) => of) };
    case "composite":
      return { kind, parts: typedConditions(text("parts")) };
    default:
      return { kind: "threshold", measure, atLeast: rate("atLeast") };
  }
}

function paysOf(
  kind: string,
  { classes, rate, cents, from }: { classes: string[]; rate: string | null; cents: string; from: string },
): unknown {
  switch (kind) {
    case "price":
      return { kind, unitCents: cents };
    case "flat":
      return { kind: "premium", classes, premium: { kind, cents } };
    case "rate":
      return { kind: "premium", classes, premium: { kind, perYear: rate, from } };
    case "multiple":
      return { kind: "premium", classes, premium: { kind, times: rate } };
    case "targetIrr":
      return { kind: "premium", classes, premium: { kind, perYear: rate } };
    default:
      return { kind: "capital", classes, share: rate };
  }
}

/** Which steps of a place are the form's own field, where the terms are deeper than the form. */
const folded: Record<string, string> = {
  "bounds.period.cents": "bounds.period",
  share: "amount",
  cents: "amount",
  unitCents: "amount",
  times: "amount",
  floor: "atLeast",
  target: "aimed",
};

/** The field of the form a fault of the terms is told beside: `outcomes[0].pays.premium.perYear` → `outcomes.0.amount`. */
export function fieldOf(path: string): string {
  const dotted = path.replace(/\[(\d+)\]/g, ".$1");
  const known = folded[dotted];
  if (known) return known;
  const [list, row, ...rest] = dotted.split(".");
  if (list === "bounds" && rest.length > 0) return `bounds.${row}`;
  const last = rest.filter((step) => !/^\d+$/.test(step)).at(-1);
  if (!list || row === undefined || last === undefined || !Object.hasOwn(formRows, list)) return dotted;
  if (list === "classes") return `classes.${row}.${/Shares$/.test(rest[0] ?? "") ? rest[0] : last}`;
  if (list !== "outcomes") return `${list}.${row}.${last}`;
  if (rest[0] === "expected") return `outcomes.${row}.${rest[1] ?? "target"}`;
  if (rest[0] === "attainment") {
    if (rest[1] === "steps") return `outcomes.${row}.steps`;
    if (rest[1] === "of" || rest[1] === "parts") return `outcomes.${row}.parts`;
    if (last === "indicator") return `outcomes.${row}.measured`;
    if (last === "code") return `outcomes.${row}.overCode`;
  }
  if (rest[0] === "pays" && last === "perYear") return `outcomes.${row}.amount`;
  return `outcomes.${row}.${folded[last] ?? last}`;
}
