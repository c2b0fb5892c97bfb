import type { Act } from "../../../domain/selection/procedure.ts";

/** Acts that follow from what is written on a form: it is where they are done. */
export const formOf: Partial<Record<Act, string>> = {
  deliberate: "deliberation",
  suspend: "faits/nouveau?type=suspension",
  resume: "faits/nouveau?type=suspension_lifted",
  annul: "faits/nouveau?type=annulment",
};

export const actAddress = (selectionId: string, act: Act): string =>
  `/selections/${selectionId}/${act === "open" ? "ouverture" : (formOf[act] ?? `etapes/${act}`)}`;
