import { capital, classJson, outcomeJson, premium, termsJson, threshold } from "../../domain/repayment/make-terms.ts";

/** The shape of Relais familial: 56 of 68 give the capital back with a premium, 55 give nothing. Premium illustrative. */
export const relaisTerms = (more: Record<string, unknown> = {}) => {
  const attainment = threshold("placement", "count", "56");
  const at = { indicator: "placement", payOn: "2027-06-30", attainment };
  return termsJson({
    effectiveFrom: "2023-01-01",
    startsOn: "2023-01-01",
    endsOn: "2027-06-30",
    payers: [{ code: "departement", weight: "1", capCents: null }],
    classes: [classJson({ committedCents: "270000000" })],
    outcomes: [
      outcomeJson("capital", { ...at, pays: capital() }),
      outcomeJson("prime", { ...at, pays: premium({ kind: "rate", perYear: "0.035", from: "2023-01-01" }) }),
    ],
    ...more,
  });
};
