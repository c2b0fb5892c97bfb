import type { Tx } from "../../../../db/client.ts";
import { declarationsOf, seatsOf } from "../../../../db/queries/committee.ts";
import { type GroupLink, groupAround } from "../../../../db/queries/group-around.ts";
import { candidatesOf } from "../../../../db/queries/selection.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";

/** A declared interest that meets the group of a candidate, and the links that lead from one to the other. */
export interface InterestHint {
  person: string;
  candidacyId: string;
  candidate: string;
  declared: string;
  /** Empty when it is the candidate itself. */
  path: Pick<GroupLink, "holder" | "held" | "kind">[];
}

const mostHints = 50;

/**
 * Where a member's declared interest meets the group of a candidate: a hint for a person to weigh, nothing follows by
 * itself. Links are walked in both directions, three steps at most.
 */
export async function readHints(context: Context, tx: Tx, selectionId: string): Promise<InterestHint[]> {
  must(context, "interest.read");
  const names = new Map((await seatsOf(tx, selectionId)).map(({ personId, name }) => [personId, name]));
  const candidates = await candidatesOf(tx, selectionId);
  const hints: InterestHint[] = [];
  const around = new Map<string, GroupLink[]>();
  for (const { personId, institutions } of await declarationsOf(tx, selectionId)) {
    const person = names.get(personId);
    if (person === undefined) continue;
    for (const { id, name: declared } of institutions) {
      const links = around.get(id) ?? (await groupAround(tx, id, { on: context.today, knownAt: null }));
      around.set(id, links);
      const paths = shortestPaths(id, links);
      for (const { institutionId, candidacyId, name } of candidates) {
        const path = paths.get(institutionId);
        if (path) hints.push({ person, candidacyId, candidate: name, declared, path });
        if (hints.length >= mostHints) return hints;
      }
    }
  }
  return hints;
}

/** The shortest way over the links to every institution reached, the start with an empty one. */
export function shortestPaths(start: string, links: readonly GroupLink[]): Map<string, GroupLink[]> {
  const paths = new Map<string, GroupLink[]>([[start, []]]);
  const waiting = [start];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const link of links) {
      const ends = [link.holderId, link.heldId];
      const far = ends.includes(next) ? ends.find((end) => end !== next) : undefined;
      if (far === undefined || paths.has(far)) continue;
      paths.set(far, [...(paths.get(next) ?? []), link]);
      waiting.push(far);
    }
  }
  return paths;
}
