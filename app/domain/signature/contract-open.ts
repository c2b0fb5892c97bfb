import type { Message } from "../errors.ts";

const signedStates: readonly string[] = ["signed", "notified", "in_force", "closed"];
const endedStates: readonly string[] = ["annulled", "abandoned"];

/** Why nothing is added to a contract any more; null while it may be worked on. `wasSigned`: by everybody, at any time. */
export function contractStop(state: string, wasSigned: boolean): Message | null {
  if (wasSigned || signedStates.includes(state)) return { key: "contractSigned" };
  return endedStates.includes(state) ? { key: "contractEnded" } : null;
}
