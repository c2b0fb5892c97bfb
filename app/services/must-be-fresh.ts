import { isFresh } from "../domain/access/proof.ts";
import { invalid } from "../domain/errors.ts";
import type { Context } from "./context.ts";

/** Refuses a grave act unless its author proved who they are in the last minutes; the form then asks for it in place. */
export function mustBeFresh({ provedAt, now }: Pick<Context, "provedAt" | "now">): void {
  if (!isFresh(provedAt, now)) throw invalid({ proof: { key: "proofNeeded" } }, { key: "proofNeeded" });
}
