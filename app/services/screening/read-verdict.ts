import type { Tx } from "../../../db/client.ts";
import { namedSurroundings } from "../../../db/queries/screening.ts";
import type { EvidenceCard, NamedInstitution } from "../../../db/queries/screening-words.ts";
import { evidenceCards } from "../../../db/queries/screening-words.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { type Change, whatWouldChange } from "../../domain/screening/changes.ts";
import type { Activity, Facts, Link, Rule } from "../../domain/screening/facts.ts";
import type { ReasonedVerdict } from "../../domain/screening/reasons.ts";
import { screenInFull } from "../../domain/screening/screen.ts";
import type { Verdict } from "../../domain/screening/verdict.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

export interface VerdictRequest {
  institutionId: string;
  rule: Rule;
  on: Day;
  knownAt: Instant;
}

/** A verdict with what is needed to tell it in words: names, links, offers and pieces by id. */
export interface VerdictFile {
  verdict: Verdict;
  changes: Change[];
  /** The verdict at each of the five perimeters, with its reason. */
  byPerimeter: (ReasonedVerdict & { members: number })[];
  names: NamedInstitution[];
  links: Link[];
  activities: Activity[];
  pieces: EvidenceCard[];
  /** Distinct facts the verdict was established with. */
  factCount: number;
}

/** Screens one institution from what the database holds; reads only, stores nothing. */
export async function readVerdict(context: Context, request: VerdictRequest): Promise<VerdictFile> {
  must(context, "verdict.read");
  return context.read((tx) => verdictFile(tx, request));
}

/** The same inside a transaction, whoever asks: the page, the letter, the operator. */
export async function verdictFile(tx: Tx, request: VerdictRequest): Promise<VerdictFile> {
  const { facts, names } = await namedSurroundings(tx, [request.institutionId], request.knownAt);
  const { institutionIds, evidenceIds, ...file } = tell(facts, request);
  const pieces = await evidenceCards(tx, evidenceIds);
  return { ...file, names: names.filter(({ id }) => institutionIds.has(id)), pieces };
}

function tell(facts: Facts, { institutionId, rule, on, knownAt }: VerdictRequest) {
  const request = { candidateId: institutionId, on, knownAt };
  const { verdict, used, reached, byPerimeter } = screenInFull(facts, rule, request);
  const ids = (kind: keyof Facts) => new Set(used[kind].map(({ id }) => id));
  const linkIds = ids("links");
  const institutionIds = new Set([institutionId]);
  for (const member of reached) {
    institutionIds.add(member.institutionId);
    for (const id of member.path) linkIds.add(id);
  }
  const links = facts.links.filter(({ id }) => linkIds.has(id));
  const activityIds = ids("activities");
  for (const { holderId, heldId } of links) institutionIds.add(holderId).add(heldId);
  for (const { institutionId: id } of verdict.missing) institutionIds.add(id);
  for (const { deciderId } of byPerimeter) if (deciderId) institutionIds.add(deciderId);
  const factCount = used.links.length + used.statements.length + used.activities.length + used.settlements.length;
  return {
    verdict,
    changes: whatWouldChange(verdict),
    byPerimeter: byPerimeter.map((brief) => ({
      ...brief,
      members: reached.filter(({ ring }) => ring <= brief.perimeter).length,
    })),
    links,
    activities: facts.activities.filter(({ id }) => activityIds.has(id)),
    factCount,
    institutionIds,
    evidenceIds: [...ids("evidence")],
  };
}
