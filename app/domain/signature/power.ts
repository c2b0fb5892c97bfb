import { type Day, isWithin } from "../day.ts";
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
  if (!isWithin(today, powerFrom, null)) return "notYet";
  if (!isWithin(today, null, powerTo)) return "over";
  return isWithin(addDays(today, soonDays), null, powerTo) ? "holds" : "endsSoon";
}
