// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.

import { categories } from "../institutions/categories.ts";
import { pathTo } from "../ownership/path.ts";
import type { Facts, Statement } from "./facts.ts";
import { mark, type ScreeningIndex } from "./index.ts";
import { isBelied, lacksParents, possibleOnly, type Walk } from "./judge.ts";
import { isSupported, liveEvidence } from "./liveness.ts";
import { covers, isStrong } from "./offers.ts";
import { type Cell, cellsIn, cellsOf } from "./question.ts";
import type { Missing } from "./verdict.ts";

/** Everything needed and unknown, by institution in the order of their ids; empty when cleared. */
export function missingFacts(walk: Walk, used: Facts): Missing[] {
  const { index, sure, ring } = walk;
  const found: Missing[] = [];
  for (const n of [...sure.members, ...sure.lenders].sort((a, b) => a - b)) {
    if (index.standing[n]! & mark.open) found.push(...openQuestions(index, used, n));
    if (sure.seen[n]! !== sure.turn) continue;
    if (ring >= 1 && index.standing[n]! & mark.holdings) found.push(...unknownHoldings(index, used, n));
    if (ring >= 2 && lacksParents(walk, n)) found.push(...unknownParents(index, used, n));
  }
  for (const n of possibleOnly(walk).sort((a, b) => a - b)) {
    if (index.standing[n]! & (mark.open | mark.qualifies)) found.push(...uncertainReach(walk, n));
  }
  return found;
}

function openQuestions(index: ScreeningIndex, used: Facts, n: number): Missing[] {
  const institutionId = index.ids[n]!;
  const found: Missing[] = [];
  for (const { activity, weight } of index.affirmed.get(n) ?? []) {
    if (weight !== "unsupported") continue;
    const { id: activityId, evidenceId } = activity;
    const isLive = liveEvidence(index.liveness, evidenceId) !== null;
    const because = isLive ? "weak" : evidenceId === null ? "absent" : "lapsed";
    found.push({ kind: "evidence", institutionId, activityId, evidenceId, because });
  }
  if (!categories[index.categoryOf(n)].couldLend) return found;
  const cells = undenied(index, n);
  if (cells.length === 0) return found;
  const asked = new Set(cells);
  const lapsedIds = used.activities
    .filter((denial) => denial.stance === "denial" && !isStrong(index, denial) && covers(index, denial, n))
    .filter((denial) => cellsIn(index.question, cellsOf(index.question, denial, true)).some((cell) => asked.has(cell)))
    .map((denial) => denial.id);
  found.push({ kind: "denial", institutionId, cells, lapsedIds });
  return found;
}

/** The cells of the question that no live denial covers. */
function undenied({ question, denied }: ScreeningIndex, n: number): Cell[] {
  const { words } = question;
  return cellsIn(
    question,
    denied.slice(n * words, (n + 1) * words).map((word) => ~word),
  );
}

/** Named links that are not live, when an otherwise good statement fails on them alone. */
function deadLinks(index: ScreeningIndex, statements: Statement[]): Missing[] {
  const live = new Set(index.links.map((link) => link.id));
  return statements
    .filter((statement) => isSupported(statement, index.liveness))
    .flatMap(({ id, institutionId, linkIds }) =>
      linkIds
        .filter((linkId) => !live.has(linkId))
        .map((linkId) => ({ kind: "link" as const, institutionId, linkId, statementId: id })),
    );
}

function unknownHoldings(index: ScreeningIndex, used: Facts, n: number): Missing[] {
  const institutionId = index.ids[n]!;
  const dead = deadLinks(
    index,
    used.statements.filter((fact) => fact.institutionId === institutionId && fact.value === "complete"),
  );
  return dead.length > 0 ? dead : [{ kind: "holdings", institutionId }];
}

function unknownParents(index: ScreeningIndex, used: Facts, n: number): Missing[] {
  const institutionId = index.ids[n]!;
  if (isBelied(index, n)) return [{ kind: "parents", institutionId, because: "belied" }];
  const said = used.statements.filter((fact) => fact.institutionId === institutionId && fact.kind === "parents");
  const dead = deadLinks(
    index,
    said.filter((fact) => fact.value === "listed"),
  );
  if (dead.length > 0) return dead;
  const because = said.some((fact) => fact.value === "unnamed") ? "unnamed" : "unstated";
  return [{ kind: "parents", institutionId, because }];
}

function uncertainReach({ index, possible, possibleLenders }: Walk, n: number): Missing[] {
  if (!possible) return [];
  const institutionId = index.ids[n]!;
  const links = pathTo(possible, possibleLenders, n).flatMap((step) =>
    step.links.map((link) => index.possibleLinks[link]!),
  );
  const dead = links.filter((link) => !isSupported(link, index.liveness));
  if (dead.length > 0) {
    return dead.map((link) => ({ kind: "link" as const, institutionId, linkId: link.id, statementId: null }));
  }
  const unknown = links.filter((link) => link.share === null);
  return [
    { kind: "share", institutionId, linkIds: [...new Set((unknown.length > 0 ? unknown : links).map(({ id }) => id))] },
  ];
}
