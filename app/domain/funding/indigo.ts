import type { Day } from "../day.ts";
import { type Cents, plainAmount, sum } from "../money.ts";

/** Stages of a project (INDIGO data dictionary, GO Lab). */
export const indigoStages = ["Contracted", "Implementation", "Service delivery complete", "Complete"] as const;
export const indigoSectors = [
  "Employment and training",
  "Child and family welfare",
  "Health",
  "Homelessness",
  "Education",
  "Criminal justice",
  "Agriculture and environment",
  "Poverty reduction",
] as const;

/** An organisation: INDIGO knows it by a number of its own; one it does not know yet goes by its name in the notes. */
interface Organisation {
  name: string;
  indigoId: string | null;
}

/** A movement between an investor and the contract. */
export interface IndigoMovement {
  on: Day;
  cents: Cents;
  what: "receipt" | "capital" | "return";
}

/** What a contract tells the public register of impact bonds. */
export interface IndigoContract {
  title: string;
  currency: string;
  /** ISO 3166-1. */
  country: string;
  stage: (typeof indigoStages)[number];
  sector: (typeof indigoSectors)[number] | null;
  signedOn: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
  intervention: string;
  population: { description: string; targeted: number | null; unit: string };
  maximumPaymentCents: Cents | null;
  operators: Organisation[];
  payers: (Organisation & { isPublic: boolean; capCents: Cents | null; paidCents: Cents })[];
  /** `isDisclosed`: it agreed that its amounts are published beside its name. */
  investors: (Organisation & { isDisclosed: boolean; committedCents: Cents; movements: IndigoMovement[] })[];
  metrics: { code: string; definition: string; target: string; validation: string }[];
  /** Final and pooled alone. */
  results: { metric: string; reached: bigint; population: bigint }[];
}

export const withheldReasons = ["investorUndisclosed", "wouldReveal", "smallNumbers", "notFinal"] as const;

/** What is known and left out, and why. */
export interface Withheld {
  path: string;
  reason: (typeof withheldReasons)[number];
}

const sentences: Record<Withheld["reason"], string> = {
  investorUndisclosed: "the investor has not agreed to publication",
  wouldReveal: "would reveal, by subtraction, what another investor keeps private",
  smallNumbers: "breakdowns by cohort, period or territory are not published: they may tell of persons",
  notFinal: "no final certificate yet",
};

const value = <T>(told: T) => ({ value: told });
const open = <T>(told: T) => ({ value: told, status: "PUBLIC" as const });
const known = <T>(field: string, told: T | null) => (told === null ? {} : { [field]: open(told) });
const amount = (cents: Cents): number => Number(plainAmount(cents));
const money = (currency: string, cents: Cents) => ({ currency: open(currency), amount: open(amount(cents)) });
const plainMoney = (currency: string, cents: Cents) => ({ currency: value(currency), amount: value(amount(cents)) });
const reference = ({ indigoId }: Organisation) => (indigoId === null ? {} : { organisation_id: value(indigoId) });
const named = ({ name, indigoId }: Organisation) => (indigoId === null ? { notes: name } : {});

/**
 * The project as INDIGO's JSON, with what it leaves out. Conversions to dollars are the register's own. One investor
 * who keeps its amounts private keeps everybody's private: the total less the others would be its own.
 */
export function indigoProject(contract: IndigoContract): { project: object; withheld: Withheld[] } {
  const { currency, investors, payers, operators, metrics, results } = contract;
  const hidden = investors.filter(({ isDisclosed }) => !isDisclosed).length;
  const isTold = (one: { isDisclosed: boolean }) => one.isDisclosed && hidden !== 1;
  // One investor alone: every total is its own.
  const isTotalTold = hidden !== 1 || investors.length > 1;
  const withheld: Withheld[] = [
    ...(isTotalTold ? [] : totals.map((path): Withheld => ({ path, reason: "wouldReveal" }))),
    ...investors.flatMap((one, i): Withheld[] =>
      isTold(one)
        ? []
        : [{ path: `investments[${i}]`, reason: one.isDisclosed ? "wouldReveal" : "investorUndisclosed" }],
    ),
    { path: "results", reason: results.length === 0 ? "notFinal" : "smallNumbers" },
  ];
  const received = sum(
    investors.flatMap(({ movements }) => movements.flatMap((m) => (m.what === "receipt" ? m.cents : []))),
  );
  const project = {
    name: value(contract.title),
    stage_development: value(contract.stage),
    dates: {
      ...known("outcomes_contract_signed", contract.signedOn),
      ...known("start_date_of_service_provision", contract.startsOn),
      ...known("anticipated_end_date_of_service_provision", contract.endsOn),
    },
    jurisdiction: { jurisdiction: open(contract.country) },
    overall_project_finance: {
      ...(isTotalTold ? { total_investment_commitment: commitment(contract) } : {}),
      ...(contract.maximumPaymentCents === null
        ? {}
        : { maximum_potential_outcome_payment_v2: money(currency, contract.maximumPaymentCents) }),
      total_outcome_payments_made: money(currency, sum(payers.map(({ paidCents }) => paidCents))),
    },
    ...(isTotalTold ? { investment_details: { total_funds_invested: { latest: money(currency, received) } } } : {}),
    purpose_and_classifications: {
      intervention: open(contract.intervention),
      ...(contract.sector === null ? {} : { policy_sector: value(contract.sector) }),
    },
    service_and_beneficiaries: {
      target_population: open(contract.population.description),
      ...known("targeted_number_service_users_or_beneficiaries_total", contract.population.targeted),
      unit_type_targeted_service_users_or_beneficiaries: value("Other"),
      unit_description_of_service_user_or_beneficiaries: open(contract.population.unit),
    },
    service_provisions: operators.map((one, i) => ({
      id: `serviceprovider${i + 1}`,
      ...reference(one),
      ...named(one),
    })),
    outcome_payment_commitments: payers.map((one) => ({
      ...reference(one),
      ...named(one),
      organisation_role_category: value(one.isPublic ? "Government/Public Sector/Public Bank" : "Other"),
      ...(one.capCents === null ? {} : { maximum_potential_outcome_payment: cap(currency, one.capCents) }),
    })),
    investments: investors.map((one, i) => ({
      id: `investment${i + 1}`,
      ...(one.isDisclosed ? { ...reference(one), ...named(one) } : {}),
      ...(isTold(one)
        ? { investment_commitment: { currency: value(currency), amount: { exact: value(amount(one.committedCents)) } } }
        : {}),
    })),
    outcome_metrics: metrics.map(({ code, definition, target, validation }) => ({
      id: code,
      definition: value(definition),
      outcome_metric_target: value(target),
      outcome_validation_method: value(validation),
    })),
    results: results.map(({ metric, reached, population }) => ({
      outcome_metric_id: value(metric),
      result_level: value("Outcome level"),
      result_type: value("Final"),
      number_engaged_in_impact_bond: value(Number(population)),
      number_with_positive_social_outcomes: value(Number(reached)),
    })),
    transactions: investors.flatMap((one, i) =>
      isTold(one) ? one.movements.map((movement) => transaction(movement, { one, investment: i + 1, currency })) : [],
    ),
    notes: { value: withheld.map(({ path, reason }) => `Withheld: ${path} (${sentences[reason]}).`).join(" ") },
  };
  return { project, withheld };
}

const totals = ["overall_project_finance.total_investment_commitment", "investment_details.total_funds_invested"];

const commitment = ({ currency, investors }: IndigoContract) => ({
  currency: open(currency),
  amount: { exact: open(amount(sum(investors.map(({ committedCents }) => committedCents)))) },
});

const cap = (currency: string, cents: Cents) => ({ currency: open(currency), amount: value(amount(cents)) });

const kinds = { receipt: "Other", capital: "Capital Repayment", return: "Outcome Payment" } as const;

function transaction(
  { on, cents, what }: IndigoMovement,
  { one, investment, currency }: { one: Organisation; investment: number; currency: string },
) {
  const side = what === "receipt" ? "sending_organisation_id" : "receiving_organisation_id";
  return {
    investment_id: value(`investment${investment}`),
    date: value(on),
    ...(one.indigoId === null ? {} : { [side]: value(one.indigoId) }),
    transaction_type: value(kinds[what]),
    money: plainMoney(currency, cents),
  };
}
