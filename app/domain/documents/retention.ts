import type { Mark } from "../signature/certainty.ts";

/** What a selection leaves, by how long it is kept. */
export const keptThings = ["deliberation", "contract", "selection", "refused", "questionnaires", "log"] as const;
export type KeptThing = (typeof keptThings)[number];

/** How long, from what, by which source, and how sure. `null` years = for ever. */
export interface Retention {
  years: number | null;
  from: "vote" | "end_of_contract" | "signature" | "last_entry";
  source: string;
  mark: Mark;
}

/**
 * Times to keep, all to be confirmed with the departmental archives before anything is destroyed: the portal destroys
 * nothing by itself.
 */
export const retention: Record<KeptThing, Retention> = {
  deliberation: { years: null, from: "vote", source: "Code du patrimoine, L212-1", mark: "confirm" },
  contract: { years: 10, from: "end_of_contract", source: "DGP/SIAF/2014/006", mark: "confirm" },
  selection: { years: 10, from: "end_of_contract", source: "DGP/SIAF/2014/006", mark: "confirm" },
  refused: { years: 5, from: "signature", source: "DGP/SIAF/2014/006", mark: "confirm" },
  questionnaires: { years: 5, from: "signature", source: "RGPD, article 5(1)(e)", mark: "confirm" },
  log: { years: 10, from: "last_entry", source: "", mark: "confirm" },
};
