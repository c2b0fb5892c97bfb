import type { VerdictValue } from "../domain/screening/facts.ts";

/** Text colour of each verdict; its shape and word say the same. */
export const verdictColours: Record<VerdictValue, string> = {
  excluded: "text-brick",
  undetermined: "text-ochre",
  cleared: "text-green",
};
