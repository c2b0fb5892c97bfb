// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { Edges } from "../ownership/edges.ts";
import type { Facts, Statement } from "./facts.ts";
import { mark, type ScreeningIndex } from "./index.ts";
import { isAsserted, isSupported } from "./liveness.ts";

/** A statement counts only when every link it names is live. */
function isGood(statement: Statement, index: ScreeningIndex, liveLinks: Set<string>): boolean {
  return isSupported(statement, index.liveness) && statement.linkIds.every((id) => liveLinks.has(id));
}

/**
 * Sets the bits `holdings`, `parents` and `orphan` of every institution. A branch is known as its head office is:
 * the two are one legal person. `parents(unnamed)` never helps, and never undoes a better statement.
 */
export function weighStatements(index: ScreeningIndex, facts: Facts): void {
  const { standing, numberOf, ids, when } = index;
  // Only the links that some statement names are looked up, out of all there are.
  const named = new Set<string>();
  for (const { linkIds } of facts.statements) for (const id of linkIds) named.add(id);
  const liveLinks = new Set<string>();
  if (named.size > 0) for (const { id } of index.links) if (named.has(id)) liveLinks.add(id);
  const holdings = new Uint8Array(ids.length);
  const listed = new Uint8Array(ids.length);
  const none = new Uint8Array(ids.length);
  for (const statement of facts.statements) {
    if (!isAsserted(statement, when) || !isGood(statement, index, liveLinks)) continue;
    const n = numberOf.get(statement.institutionId) ?? -1;
    if (statement.kind === "holdings" && statement.value === "complete") holdings[n] = 1;
    if (statement.kind === "parents" && statement.value === "listed") listed[n] = 1;
    if (statement.kind === "parents" && statement.value === "none") none[n] = 1;
  }
  const { branchIn } = index.sure.graph;
  for (let n = 0; n < ids.length; n++) {
    if (!isSaid(holdings, branchIn, n)) standing[n]! |= mark.holdings;
    if (isSaid(listed, branchIn, n)) continue;
    standing[n]! |= isSaid(none, branchIn, n) ? mark.orphan : mark.parents;
  }
}

/** Said of the institution itself, or of its head office. */
function isSaid(column: Uint8Array, branchIn: Edges, n: number): boolean {
  if (column[n]!) return true;
  for (let e = branchIn.start[n]!; e < branchIn.start[n + 1]!; e++) if (column[branchIn.to[e]!]!) return true;
  return false;
}
