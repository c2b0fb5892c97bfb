import type { Message } from "../errors.ts";

const standing: readonly string[] = ["signed", "notified", "in_force"];

/** Why nothing is promised, called or ordered under a contract; null while it stands, signed by everybody. */
export function callStop(state: string): Message | null {
  if (standing.includes(state)) return null;
  const stopped = ["suspended", "annulled", "abandoned", "closed"].includes(state);
  return { key: stopped ? "moneyStopped" : "moneyNotSigned" };
}
