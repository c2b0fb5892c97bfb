import type { Chapter } from "./chapter.ts";

/** Who pays, who acts and who measures: never candidates. */
export const operators: Chapter = {
  players: [
    { key: "departement", name: "Département de démonstration", category: "public_body", city: "Bordeaux", number: 1 },
    {
      key: "relais",
      name: "Association Les Relais du Fleuve",
      category: "social_operator",
      city: "Bordeaux",
      number: 2,
    },
    { key: "mesure", name: "Cabinet Juste Mesure", category: "association", city: "Toulouse", number: 3 },
  ],
  pieces: [],
  holdings: [],
  declarations: [],
  offers: [],
};
