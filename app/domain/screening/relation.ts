import { code, isReached } from "../ownership/reach.ts";
import type { Walk } from "./judge.ts";
import type { Relation } from "./verdict.ts";

/** What an institution reached is to the candidate, by the narrowest ring that reaches it. */
export function relationOf({ index, sure, candidate }: Walk, n: number): Relation {
  if (n === candidate) return "self";
  if (!isReached(sure, n)) return "lender";
  const ring = sure.ring[n];
  if (ring === 0) return isHeadOffice() ? "head_office" : "branch";
  if (ring === 1) return "subsidiary";
  if (ring === 3) return "influence";
  if (ring === 4) return "stake";
  if (sure.onChain[n] === sure.turn) return sure.kind[n] === code.sponsor ? "sponsor" : "parent";
  return sure.onBase[n] === sure.turn ? "affiliate" : "sister";

  function isHeadOffice(): boolean {
    const { branchIn } = index.sure.graph;
    return branchIn.to.subarray(branchIn.start[candidate], branchIn.start[candidate + 1]).includes(n);
  }
}
