/** Words of the shared components. */
export const ui = {
  verdicts: { excluded: "Écarté", undetermined: "Indéterminé", cleared: "Admis" },
  verdictCounts: {
    excluded: (n: number, shown: string) => (n === 1 ? "1 écarté" : `${shown} écartés`),
    undetermined: (n: number, shown: string) => (n === 1 ? "1 indéterminé" : `${shown} indéterminés`),
    cleared: (n: number, shown: string) => (n === 1 ? "1 admis" : `${shown} admis`),
  },
  unknown: "inconnu",
  required: "(obligatoire)",
  cancel: "Annuler",
  willHappen: "Ce qui va se passer",
  crumbs: "Fil d’Ariane",
  pages: "Pages de la liste",
  page: "Page",
  tableFile: (table: string, kind: string) => `Télécharger « ${table} » en ${kind}`,
  previous: "Précédente",
  next: "Suivante",
  filter: "Filtrer",
  clearFilters: "Effacer les filtres",
  steps: "Étapes",
  stepStates: { done: "fait", current: "en cours", blocked: "bloqué", todo: "à venir" },
  proof: "Chemin de preuve",
  holders: { before: "le précédent détient le suivant", this: "le suivant détient le précédent" },
  group: {
    again: "déjà dit plus haut",
    onPath: "sur le chemin de preuve",
    left: (shown: string, left: string) =>
      `Le dessin montre ${shown} membres : les plus proches, et le chemin de preuve. Les ${left} autres ne sont pas dessinés.`,
    scroll: "dessin à faire défiler",
  },
};
