import type { Missing } from "../../domain/screening/verdict.ts";

export const institutionAddress = (id: string, part = ""): string => `/etablissements/${id}${part ? `/${part}` : ""}`;
export const documentAddress = (evidenceId: string): string => `/pieces/${evidenceId}/fichier`;
export const candidacyAddress = (selectionId: string, candidacyId: string): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}`;

/** The form that records what is missing; it leads back to the verdict page `back`. */
export function answerAddress(fact: Missing, back: string): string {
  return `${institutionAddress(fact.institutionId, forms[fact.kind])}?retour=${encodeURIComponent(back)}`;
}

const forms: Record<Missing["kind"], string> = {
  denial: "activites/nouvelle",
  evidence: "activites/nouvelle",
  parents: "declarations/nouvelle",
  holdings: "declarations/nouvelle",
  link: "liens/nouveau",
  share: "liens/nouveau",
};
