import type { Link } from "../../domain/screening/facts.ts";
import type { Missing } from "../../domain/screening/verdict.ts";
import { askedQuery } from "../institutions/asked-offer.ts";
import { withReturn } from "../institutions/return-address.ts";

export const institutionAddress = (id: string, part = ""): string => `/etablissements/${id}${part ? `/${part}` : ""}`;
export const documentAddress = (evidenceId: string): string => `/pieces/${evidenceId}/fichier`;
export const candidacyAddress = (selectionId: string, candidacyId: string): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}`;

/** The form that records what is missing; it leads back to the verdict page `back`. */
export function answerAddress(fact: Missing, links: Link[], back: string): string {
  const { institutionId } = fact;
  const form = (part: string) => withReturn(institutionAddress(institutionId, part), back);
  switch (fact.kind) {
    case "denial":
      return `${form("activites/nouvelle")}&${askedQuery({
        products: distinct(fact.cells.map((cell) => cell.product)),
        audiences: distinct(fact.cells.map((cell) => cell.audience)),
        territories: distinct(fact.cells.map((cell) => cell.territory)),
      })}`;
    case "evidence":
      return form(`activites/${fact.activityId}`);
    case "parents":
    case "holdings":
      return form("declarations/nouvelle");
    case "link":
    case "share": {
      // A link still recorded is corrected; one that ended leaves its statement to be made anew.
      const link = links.find(({ id }) => id === (fact.kind === "link" ? fact.linkId : fact.linkIds[0]));
      return link
        ? withReturn(institutionAddress(link.heldId, `liens/${link.id}`), back)
        : form("declarations/nouvelle");
    }
  }
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];
