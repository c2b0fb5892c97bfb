import type { Scope } from "../outcomes/results.ts";
import { canonical, sha256 } from "../screening/canonical.ts";
import { dayCounts } from "./day-count.ts";
import * as read from "./json-reader.ts";
import type * as shape from "./terms.ts";
import { measureKinds } from "./terms.ts";
import { termsProblems } from "./terms-problems.ts";

const { code, day, cents, exact, positive, share, listOf, optional, record, kinds, oneOf, whole, flag } = read;

const scope = kinds<Scope>({ pooled: record({}), cohort: record({ code }), period: record({ code }) });

const measure = record<shape.Measure>({
  indicator: code,
  over: scope,
  as: oneOf(measureKinds),
  target: optional(positive),
  leastPopulation: optional(cents),
});

/** Contains itself: named before it is made. */
const attainment: read.Reader<shape.Attainment> = (value, path, problems) => ofAttainment(value, path, problems);
const ofAttainment = kinds<shape.Attainment>({
  threshold: record({ measure, atLeast: exact }),
  steps: record({ measure, steps: listOf(record({ from: exact, gives: share }), 1) }),
  linear: record({ measure, floor: exact, ceiling: exact }),
  perUnit: record({ measure, oncePerPerson: flag }),
  composite: record({ parts: listOf(record({ weight: positive, of: attainment }), 1) }),
  all: record({ of: listOf(attainment, 1) }),
  any: record({ of: listOf(attainment, 1) }),
});

const premium = kinds<shape.Premium>({
  flat: record({ cents }),
  rate: record({ perYear: positive, from: day }),
  multiple: record({ times: positive }),
  targetIrr: record({ perYear: positive }),
});

const pays = kinds<shape.Pays>({
  capital: record({ classes: listOf(code, 1), share }),
  premium: record({ classes: listOf(code, 1), premium }),
  price: record({ unitCents: cents }),
});

const yearlyShares = listOf(record<shape.YearlyShare>({ fromYear: whole(1, 99), share }));

const terms = record<shape.Terms>({
  vocabulary: (value, path, problems) => whole(1, 1)(value, path, problems) as 1,
  version: whole(1, 999),
  effectiveFrom: day,
  currency: oneOf(["EUR", "GBP", "USD", "AUD", "ARS", "ZAR"]),
  startsOn: day,
  endsOn: day,
  dayCount: oneOf(dayCounts),
  isMonotone: flag,
  cohorts: listOf(code),
  payers: listOf(record<shape.Payer>({ code, weight: cents, capCents: optional(cents) }), 1),
  classes: listOf(
    record<shape.InvestorClass>({
      code,
      rank: whole(1, 99),
      committedCents: cents,
      protectedShares: yearlyShares,
      coupon: optional(record({ perYear: positive, years: whole(1, 99) })),
      terminationShares: optional(yearlyShares),
    }),
    1,
  ),
  couponDays: listOf(day),
  outcomes: listOf(
    record<shape.Outcome>({
      code,
      payOn: day,
      indicator: code,
      subpopulation: optional(code),
      attainment,
      pays,
      expected: record({ low: positive, target: positive, high: positive }),
    }),
  ),
  bounds: record<shape.Bounds>({
    personCents: optional(cents),
    indicators: listOf(record({ code, cents })),
    shares: listOf(record<shape.ShareBound>({ of: oneOf(["indicator", "subpopulation"]), code, share })),
    period: optional(record({ per: oneOf(["day", "year"]), cents })),
    globalCents: optional(cents),
    maximumCents: optional(cents),
  }),
});

/** Terms read from JSON, with the hash of what was read; or every fault with its place. */
export type ReadTerms = { ok: true; terms: shape.Terms; hash: string } | { ok: false; problems: read.Problem[] };

/**
 * Reads the terms of a contract: exact numbers and cents are strings, days `YYYY-MM-DD`. First the form, then what no
 * form tells (codes that exist, bands in order, a cap above what is protected). Never throws on any JSON.
 */
export function readTerms(json: unknown): ReadTerms {
  const problems: read.Problem[] = [];
  const found = terms(json, "", problems);
  if (problems.length === 0) problems.push(...termsProblems(found));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: found, hash: sha256(canonical(json)) };
}
