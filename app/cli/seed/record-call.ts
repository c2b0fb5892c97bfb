import { exemptions } from "../../domain/screening/products.ts";
import { defaultProducts } from "../../domain/screening/rule.ts";
import type { Context } from "../../services/context.ts";
import { draftGrid } from "../../services/selection/draft-grid.ts";
import { recordProgramme } from "../../services/selection/record-programme.ts";
import { recordSelection, switches } from "../../services/selection/record-selection.ts";
import { registerCandidacy } from "../../services/selection/register-candidacy.ts";
import { candidates } from "./cast.ts";

/** The programme, its selection in preparation with a first grid, and the ten candidacies, these by institution key. */
export async function recordCall(
  context: Context,
  ids: Map<string, string>,
): Promise<{ selectionId: string; candidacies: Map<string, string> }> {
  const programmeId = await recordProgramme(context, {
    name: "Relais familial",
    purpose:
      "Éviter le placement d’enfants de familles en difficulté éducative, sans maltraitance : trois à douze mois d’hébergement et d’accompagnement dans l’un des six appartements du relais.",
    population:
      "68 familles de Gironde dont un enfant risque d’être placé. Réussite : 56 familles sans placement nécessaire.",
    populationCount: "68",
    territories: "FR-33",
    audiences: ["families"],
    budget: "2700000",
    startsOn: "2027-01-04",
    endsOn: "2031-01-04",
    illustrative:
      "Chiffres publiés du contrat « Relais familial » : 2,7 M€, 68 familles, seuil de 56. Parties, calendrier et candidats sont inventés pour la démonstration.",
    payerId: ids.get("departement"),
    operatorId: ids.get("relais"),
    evaluatorId: ids.get("mesure"),
  });
  const selectionId = await recordSelection(context, {
    programmeId,
    name: "Relais familial 2026",
    products: defaultProducts,
    exemptions: [...exemptions],
    switches: [...switches],
    minimumStrength: "documented",
    stake: "5",
  });
  await draftGrid(context, { selectionId, after: 0 });
  const candidacies = new Map<string, string>();
  for (const key of candidates) {
    candidacies.set(key, await registerCandidacy(context, { selectionId, institutionId: ids.get(key) }));
  }
  return { selectionId, candidacies };
}
