import { affiliates } from "./cast/affiliates.ts";
import type { Chapter } from "./cast/chapter.ts";
import { littoral } from "./cast/littoral.ts";
import { operators } from "./cast/operators.ts";
import { solidarity } from "./cast/solidarity.ts";
import { stakes } from "./cast/stakes.ts";
import { valmer } from "./cast/valmer.ts";

/** Every invented institution of the demonstration and what is recorded about it, one chapter per story. */
export const chapters: Chapter[] = [operators, littoral, valmer, affiliates, stakes, solidarity];

/** The ten candidates of the demonstration selection, in the order of docs/demonstration.md. */
export const candidates = [
  "estuaire",
  "valmer",
  "terroirs",
  "impact-valmer",
  "guyenne",
  "ponant",
  "ramee",
  "appui",
  "clairval",
  "rivage",
] as const;

/** The people of the demonstration, one per role. Addresses end in `.example`: nobody receives them. */
export const people = [
  { role: "finance", name: "Claire Morel", email: "finance@demo.tamis.example", institution: null },
  { role: "legal", name: "Hugo Lestrade", email: "juridique@demo.tamis.example", institution: null },
  { role: "committee", name: "Solange Peyrat", email: "comite@demo.tamis.example", institution: null },
  { role: "evaluator", name: "Idris Vannier", email: "evaluateur@demo.tamis.example", institution: "mesure" },
  { role: "investor", name: "Agathe Rivoire", email: "investisseur@demo.tamis.example", institution: "rivage" },
  { role: "respondent", name: "Paul Estève", email: "repondant@demo.tamis.example", institution: "estuaire" },
  { role: "signatory", name: "Nora Belkacem", email: "signataire@demo.tamis.example", institution: "rivage" },
  { role: "auditor", name: "Basile Auclair", email: "audit@demo.tamis.example", institution: null },
  { role: "admin", name: "Inès Thibault", email: "admin@demo.tamis.example", institution: null },
] as const;
