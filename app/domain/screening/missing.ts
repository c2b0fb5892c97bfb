// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.

import { categories } from "../institutions/categories.ts";
import { pathTo } from "../ownership/path.ts";
import { isReached } from "../ownership/reach.ts";
import type { Activity, Facts, Statement } from "./facts.ts";
import { mark, type ScreeningIndex } from "./index.ts";
import { isBelied, lacksParents, possibleOnly, type Walk } from "./judge.ts";
import { isSupported, liveEvidence } from "./liveness.ts";
import { covers, isStrong } from "./offers.ts";
import { type Cell, cellsIn, cellsOf } from "./question.ts";
import type { Missing } from "./verdict.ts";

/** Everything needed and unknown, by institution in the order of their ids; empty when cleared. */
export function missingFacts(walk: Walk, used: Facts): Missing[] {
  const { index, sure } = walk;
  const told = toldBy(index, used);
  const found = [...sure.members, ...sure.lenders].sort((a, b) => a - b).flatMap((n) => missingAbout(walk, told, n));
  for (const n of possibleOnly(walk).sort((a, b) => a - b)) {
    if (index.standing[n]! & (mark.open | mark.qualifies)) found.push(...uncertainReach(walk, n));
  }
  return found;
}

/** What is needed and unknown about one institution reached, surely or possibly. */
export function missingAbout(walk: Walk, told: Told, n: number): Missing[] {
  const { index, sure, sureLenders, ring } = walk;
  const isMember = isReached(sure, n);
  if (!isMember && sureLenders.seen[n]! !== sureLenders.turn) return uncertainReach(walk, n);
  const found = index.standing[n]! & mark.open ? openQuestions(told, n) : [];
  if (!isMember) return found;
  if (ring >= 1 && index.standing[n]! & mark.holdings) found.push(...unknownHoldings(told, n));
  if (ring >= 2 && lacksParents(walk, n)) found.push(...unknownParents(told, n));
  return found;
}

/** What the facts in force say, found once for all members. */
export interface Told {
  index: ScreeningIndex;
  statements: Map<string, Statement[]>;
  /** Denials too weak to count, each with what it would deny. */
  weakDenials: { denial: Activity; cells: Cell[] }[];
  liveLinks: Set<string>;
}

export function toldBy(index: ScreeningIndex, used: Pick<Facts, "statements" | "activities">): Told {
  const statements = new Map<string, Statement[]>();
  for (const statement of used.statements) {
    const said = statements.get(statement.institutionId);
    if (said) said.push(statement);
    else statements.set(statement.institutionId, [statement]);
  }
  const weakDenials = used.activities
    .filter((denial) => denial.stance === "denial" && !isStrong(index, denial))
    .map((denial) => ({ denial, cells: cellsIn(index.question, cellsOf(index.question, denial, true)) }));
  return { index, statements, weakDenials, liveLinks: new Set(index.links.map((link) => link.id)) };
}

function openQuestions({ index, weakDenials }: Told, n: number): Missing[] {
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
  const lapsedIds = weakDenials
    .filter(({ denial, cells: denied }) => denied.some((cell) => cells.includes(cell)) && covers(index, denial, n))
    .map(({ denial }) => denial.id);
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
function deadLinks({ index, liveLinks }: Told, statements: Statement[]): Missing[] {
  return statements
    .filter((statement) => isSupported(statement, index.liveness))
    .flatMap(({ id, institutionId, linkIds }) =>
      linkIds
        .filter((linkId) => !liveLinks.has(linkId))
        .map((linkId) => ({ kind: "link" as const, institutionId, linkId, statementId: id })),
    );
}

function unknownHoldings(told: Told, n: number): Missing[] {
  const institutionId = told.index.ids[n]!;
  const said = told.statements.get(institutionId) ?? [];
  const dead = deadLinks(
    told,
    said.filter((fact) => fact.value === "complete"),
  );
  return dead.length > 0 ? dead : [{ kind: "holdings", institutionId }];
}

function unknownParents(told: Told, n: number): Missing[] {
  const { index } = told;
  const institutionId = index.ids[n]!;
  if (isBelied(index, n)) return [{ kind: "parents", institutionId, because: "belied" }];
  const said = (told.statements.get(institutionId) ?? []).filter((fact) => fact.kind === "parents");
  const dead = deadLinks(
    told,
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
