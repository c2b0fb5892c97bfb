import type { Day } from "../day.ts";
import { addDays } from "../deadlines.ts";
import type { Duty } from "./words.ts";

export const powerStates = ["missing", "notYet", "over", "endsSoon", "holds"] as const;
export type PowerState = (typeof powerStates)[number];

export interface Power {
  duty: Duty;
  powerFrom: Day | null;
  /** First day it no longer counts. */
  powerTo: Day | null;
  hasDocument: boolean;
}

/** A power that ends within this many days is told: a signature often takes that long. */
const soonDays = 60;

/** How a power stands on a day. Whoever signs must show it; an approver's may go without its document. */
export function powerState({ duty, powerFrom, powerTo, hasDocument }: Power, today: Day): PowerState {
  if (duty === "sign" && !hasDocument) return "missing";
  if (powerFrom !== null && today < powerFrom) return "notYet";
  if (powerTo === null) return "holds";
  if (today >= powerTo) return "over";
  return addDays(today, soonDays) >= powerTo ? "endsSoon" : "holds";
}
