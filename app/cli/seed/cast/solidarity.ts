import { type Chapter, holds, letter, longLived, noParent, sellsNothing } from "./chapter.ts";

/** Accompanied micro-credit, a foundation whose parent is not named, and a fund that is clean all the way. */
export const solidarity: Chapter = {
  players: [
    { key: "appui", name: "Crédit d’Appui Aquitaine", category: "financing_company", city: "Pessac", number: 51 },
    { key: "clairval", name: "Fondation Clairval", category: "foundation", city: "Paris", number: 52 },
    { key: "rivage", name: "Fonds Rivage Solidaire", category: "fund", city: "Bayonne", number: 53 },
    {
      key: "rivage-gestion",
      name: "Rivage Gestion Coopérative",
      category: "fund_manager",
      city: "Bayonne",
      number: 54,
    },
  ],
  pieces: [
    letter(
      "appui-lettre",
      "appui",
      "Crédit d’Appui Aquitaine, direction",
      "Notre seul crédit est le microcrédit personnel accompagné, instruit avec un travailleur social. Ni société mère, ni participation.",
    ),
    {
      key: "appui-convention",
      about: "appui",
      kind: "policy",
      strength: "verified",
      title: "Convention de microcrédit personnel accompagné",
      author: "Crédit d’Appui Aquitaine",
      datedOn: "2024-11-12",
      page: "2",
      quote:
        "Chaque microcrédit est accordé avec l’accompagnement d’un travailleur social, du dépôt de la demande au dernier remboursement.",
      expiresOn: longLived,
    },
    letter(
      "clairval-lettre",
      "clairval",
      "Fondation Clairval, trésorerie",
      "La Fondation ne prête pas et ne détient aucune société. Elle dépend d’une entité dont elle ne souhaite pas publier le nom.",
    ),
    letter(
      "rivage-lettre",
      "rivage",
      "Rivage Gestion Coopérative",
      "Le fonds et sa société de gestion, coopérative de ses salariés, n’ont ni société mère ni participation. Aucun ne prête.",
    ),
  ],
  holdings: [
    {
      key: "gestion-rivage",
      kind: "fund_management",
      holder: "rivage-gestion",
      held: "rivage",
      from: "2017-01-01",
      piece: "rivage-lettre",
    },
  ],
  declarations: [
    noParent("appui", "appui-lettre"),
    holds("appui", "appui-lettre"),
    { about: "clairval", kind: "parents", value: "unnamed", links: [], piece: "clairval-lettre" },
    holds("clairval", "clairval-lettre"),
    noParent("rivage", "rivage-lettre"),
    holds("rivage", "rivage-lettre"),
    noParent("rivage-gestion", "rivage-lettre"),
    holds("rivage-gestion", "rivage-lettre"),
  ],
  offers: [
    sellsNothing("appui", "appui-lettre"),
    {
      about: "appui",
      stance: "affirmation",
      products: ["accompanied_microcredit"],
      audiences: ["general_public", "families"],
      territories: ["FR-33"],
      covers: "entity",
      piece: "appui-convention",
    },
  ],
};
