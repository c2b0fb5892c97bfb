import type { indigoSectors, Withheld } from "../../domain/funding/indigo.ts";
import { unbroken } from "../unbroken.ts";

const sectors: Record<(typeof indigoSectors)[number], string> = {
  "Employment and training": "Emploi et formation",
  "Child and family welfare": "Enfance et famille",
  Health: "Santé",
  Homelessness: "Sans-abri",
  Education: "Éducation",
  "Criminal justice": "Justice pénale",
  "Agriculture and environment": "Agriculture et environnement",
  "Poverty reduction": "Lutte contre la pauvreté",
};

const reasons: Record<Withheld["reason"], string> = {
  investorUndisclosed: "L’investisseur n’a pas donné son accord à la publication.",
  wouldReveal: "La différence révélerait ce qu’un autre investisseur garde pour lui.",
  smallNumbers: "Les détails par cohorte, période ou territoire ne sont pas publiés : ils peuvent parler de personnes.",
  notFinal: "Aucun résultat n’est définitif.",
};

const fields: Record<string, string> = {
  "overall_project_finance.total_investment_commitment": "Total des engagements",
  "investment_details.total_funds_invested": "Total des versements",
  results: "Résultats détaillés",
};

/** The export of a contract to the public register of impact bonds. */
export const indigo = unbroken({
  title: "Export INDIGO",
  open: "Exporter pour INDIGO",
  lead: "INDIGO est le registre public des contrats à impact. Le fichier JSON décrit le contrat, en anglais ; ce qui est retenu n’y figure pas, et le fichier le dit.",
  save: "Enregistrer le JSON",
  withheld: "Ce qui est retenu",
  what: "Information",
  why: "Pourquoi",
  ofInvestor: (name: string) => `Engagement et mouvements : ${name}`,
  fields,
  reasons,
  choices: "Ce que vous précisez",
  agreed: "Investisseurs qui acceptent la publication de leurs montants",
  agreedHint: "Sans accord, ni nom ni montant. Si un seul refuse, les montants de tous sont retenus.",
  sector: "Domaine d’action",
  sectorHint: "Selon la liste d’INDIGO.",
  noSector: "Non précisé",
  sectors,
  apply: "Mettre à jour",
});
