import type { Day } from "../day.ts";

/**
 * Credit products and the period in which each falls under consumer credit law.
 * Sources: Code de la consommation L311-1, L312-1, L312-2, L312-4, L312-57, L312-84 ff., L314-10 (text of
 * April 2026); widened from 20 November 2026 by ordonnances 2025-880 and 2025-1154. Marks in docs/legal.md.
 */
export const products = {
  revolving: { from: null, exemption: null },
  personal_loan: { from: null, exemption: null },
  tied_credit: { from: null, exemption: null },
  lease_purchase: { from: null, exemption: null },
  overdraft: { from: null, exemption: null },
  debt_consolidation: { from: null, exemption: null },
  pawn: { from: null, exemption: null },
  split_payment: { from: "2026-11-20", exemption: null },
  mini_credit: { from: "2026-11-20", exemption: null },
  large_loan: { from: "2026-11-20", exemption: null },
  short_overdraft: { from: "2026-11-20", exemption: null },
  accompanied_microcredit: { from: null, exemption: "accompanied_microcredit" },
  employer_social_loan: { from: null, exemption: "employer_social_loan" },
  real_estate: { from: null, exemption: "real_estate" },
  professional: { from: null, exemption: "professional" },
} as const satisfies Record<string, { from: Day | null; exemption: string | null }>;

export type Product = keyof typeof products;
export const productCodes = Object.keys(products) as [Product, ...Product[]];

/** Switches that take a product out of the rule; all on by default. */
export const exemptions = ["accompanied_microcredit", "employer_social_loan", "real_estate", "professional"] as const;
export type Exemption = (typeof exemptions)[number];
