/** The heads of the log and its proofs. */
export const seals = {
  title: "Sceaux du journal",
  journal: "Journal",
  lead: (number: string, size: string) => `Le sceau n° ${number} tient les ${size} écritures scellées à ce jour.`,
  none: "Le journal ne porte encore aucun sceau.",
  why: "Chaque sceau résume en une empreinte toutes les écritures qui le précèdent. Elle figure sur les documents produits et dans les lettres aux témoins : qui la tient peut établir, sans le portail, qu’aucune écriture n’a été changée depuis.",
  continuity: "Prouver que rien n’a été réécrit entre deux sceaux",
  from: "Du sceau n°",
  to: "au sceau n°",
  continues: (from: string, to: string, hashes: string) =>
    `Le sceau n° ${to} prolonge le sceau n° ${from} sans y rien changer : ${hashes} empreintes le prouvent.`,
  download: "Télécharger la preuve",
  caption: "Les sceaux, du plus récent au plus ancien",
  number: "Sceau",
  at: "Posé le",
  size: "Écritures",
  root: "Empreinte",
  older: "Sceaux plus anciens",
  newest: "Revenir aux plus récents",
  proof: "Preuve",
  proofOf: (entry: string) => `Preuve de l’écriture n° ${entry}`,
  waiting: "attend son sceau",
};
