// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { Facts, Statement, TwoTimes } from "./facts.ts";
import { byId, type ScreeningIndex } from "./index.ts";
import type { Walk } from "./judge.ts";
import { isAsserted, isKnown } from "./liveness.ts";

/**
 * The facts a verdict may rest on: those about the institutions reached, and about whoever could control them or
 * hold shares beside them. Screening them alone gives the same verdict. What was superseded after K is told as it was known at K.
 */
export function usedFacts(facts: Facts, walk: Walk): Facts {
  const { index } = walk;
  const { when, ids } = index;
  const reached = reachedIn(walk);
  const near = neighbourhood(index, reached, walk.ring >= 4);
  const isReached = (id: string) => reached.has(index.numberOf.get(id) ?? -1);
  const isNear = (id: string) => near.has(index.numberOf.get(id) ?? -1);
  const live = <T extends TwoTimes>(list: T[]) => list.filter((fact) => isAsserted(fact, when));
  const links = index.possibleLinks.filter((link) => isNear(link.heldId) || isReached(link.holderId));
  const statements = live(facts.statements).filter((statement) => isReached(statement.institutionId));
  const activities = live(facts.activities).filter(
    ({ institutionId, stance, covers }) =>
      isReached(institutionId) || (stance === "denial" && covers === "controlled" && isNear(institutionId)),
  );
  const named = new Set(statements.flatMap((statement) => statement.linkIds));
  const linkIds = new Set(links.map((link) => link.id));
  for (const link of index.possibleLinks) if (named.has(link.id) && !linkIds.has(link.id)) links.push(link);
  const pieces = new Set([...links, ...statements, ...activities].map((fact) => fact.evidenceId));
  const acts = new Set(activities.map((activity) => activity.id));
  return {
    institutions: facts.institutions.filter(({ id }) => isNear(id) || isReached(id)).sort(byId),
    links: links.map(asKnown).sort(byId),
    statements: statements.map((fact) => linksInOrder(asKnown(fact))).sort(byId),
    activities: activities.map((fact) => sortedLists(asKnown(fact))).sort(byId),
    evidence: facts.evidence
      .filter((piece) => pieces.has(piece.id) && isKnown(piece, when))
      .map(asKnown)
      .sort(byId),
    settlements: facts.settlements
      .filter((fact) => isKnown(fact, when) && acts.has(fact.affirmationId) && acts.has(fact.denialId))
      .map(asKnown)
      .sort(byId),
  };

  function reachedIn({ sure, possible, candidate }: Walk): Set<number> {
    const found = new Set([candidate, ...sure.members, ...sure.lenders]);
    if (possible && index.shaky[candidate]!) for (const n of [...possible.members, ...possible.lenders]) found.add(n);
    for (const n of found) if (n >= ids.length) found.delete(n);
    return found;
  }
}

/** The reached, what they hold, and everyone above these: all that control and shares among them depend on. */
function neighbourhood(index: ScreeningIndex, reached: Set<number>, allStakes: boolean): Set<number> {
  const near = new Set(reached);
  for (const control of [index.sure, index.possible]) {
    if (!control) continue;
    const { graph } = control;
    const below = new Set(reached);
    for (const n of below) {
      if (!allStakes && !reached.has(n)) continue;
      for (const edges of [graph.votesOut, graph.declaredOut, graph.capitalOut]) {
        for (let e = edges.start[n]!; e < edges.start[n + 1]!; e++) below.add(edges.to[e]!);
      }
    }
    for (const n of below) near.add(n);
  }
  for (const n of near) {
    for (const control of [index.sure, index.possible]) {
      if (!control) continue;
      for (const edges of [control.graph.votesIn, control.graph.declaredIn, control.graph.capitalIn]) {
        for (let e = edges.start[n]!; e < edges.start[n + 1]!; e++) near.add(edges.to[e]!);
      }
    }
  }
  return near;
}

function asKnown<T extends { supersededAt: string | null }>(fact: T): T {
  return fact.supersededAt === null ? fact : { ...fact, supersededAt: null };
}

function linksInOrder(statement: Statement): Statement {
  return statement.linkIds.length < 2 ? statement : { ...statement, linkIds: [...statement.linkIds].sort() };
}

function sortedLists(activity: Facts["activities"][number]): Facts["activities"][number] {
  return {
    ...activity,
    products: [...activity.products].sort(),
    audiences: [...activity.audiences].sort(),
    territories: [...activity.territories].sort(),
    channels: [...activity.channels].sort(),
  };
}
