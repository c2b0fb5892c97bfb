import type { Missing } from "../../domain/screening/verdict.ts";

export const institutionAddress = (id: string, part = ""): string => `/etablissements/${id}${part ? `/${part}` : ""}`;
export const documentAddress = (evidenceId: string): string => `/pieces/${evidenceId}/fichier`;
export const candidacyAddress = (selectionId: string, candidacyId: string): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}`;

/** The form that records what is missing. */
export function answerAddress(fact: Missing): string {
  switch (fact.kind) {
    case "denial":
    case "evidence":
      return institutionAddress(fact.institutionId, "activites/nouvelle");
    case "parents":
    case "holdings":
      return institutionAddress(fact.institutionId, "declarations/nouvelle");
    case "link":
    case "share":
      return institutionAddress(fact.institutionId, "liens/nouveau");
  }
}
