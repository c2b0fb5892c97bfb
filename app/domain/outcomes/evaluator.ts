import type { Message } from "../errors.ts";

/** Who has an interest in the results, by institution id. */
export interface Parties {
  investors: readonly string[];
  structurers: readonly string[];
  operators: readonly string[];
}

/** Why an institution may not evaluate: whoever gains by a result does not measure it (domain §8). Null = it may. */
export function evaluatorProblem(institutionId: string, parties: Parties): Message | null {
  if (parties.investors.includes(institutionId)) return { key: "evaluatorInvests" };
  if (parties.structurers.includes(institutionId)) return { key: "evaluatorStructured" };
  if (parties.operators.includes(institutionId)) return { key: "evaluatorOperates" };
  return null;
}
