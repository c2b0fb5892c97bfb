import { type Day, isWithin } from "../day.ts";
import type { GateParty, GateSignatory } from "./gate.ts";

const signers = ({ signatories }: GateParty): GateSignatory[] =>
  signatories.filter(({ duty }) => duty === "sign") as GateSignatory[];

/** Who must be there: a public payer, an investor, and somebody who signs for each party. A key of errors, or null. */
export function partiesProblem(parties: readonly GateParty[]): string | null {
  const has = (wanted: GateParty["capacity"]) => parties.some(({ capacity }) => capacity === wanted);
  if (!has("payer") || !has("investor")) return "gate_parties";
  return parties.every((party) => signers(party).length > 0) ? null : "gate_signatories";
}

/** True when the power (arrêté, statutes) is attached and counts that day. */
export const powerHolds = ({ powerFrom, powerTo, hasPowerDocument }: GateSignatory, day: Day): boolean =>
  hasPowerDocument && isWithin(day, powerFrom, powerTo);

/** Everybody who has still to sign holds a power that day, substitutes their own. A key of errors, or null. */
export function powersProblem(parties: readonly GateParty[], day: Day): string | null {
  const left = parties.flatMap(signers).filter(({ hasSigned }) => !hasSigned);
  if (!left.every(({ hasPowerDocument }) => hasPowerDocument)) return "gate_powerMissing";
  return left.every((one) => powerHolds(one, day)) ? null : "gate_powerExpired";
}

/**
 * Every investor was screened that very day and is cleared, or a live derogation names what was found; undetermined
 * does not pass of itself. The gravest reason first. A key of errors, or null.
 */
export function verdictsProblem(parties: readonly GateParty[], day: Day): string | null {
  const investors = parties.filter(({ capacity }) => capacity === "investor");
  const bare = investors.filter(({ derogated }) => !derogated).map(({ verdict }) => verdict);
  for (const value of ["excluded", "undetermined"] as const)
    if (bare.some((verdict) => verdict?.value === value)) return `gate_${value}`;
  return investors.every(({ verdict }) => verdict?.onDay === day) ? null : "gate_notScreenedThatDay";
}
