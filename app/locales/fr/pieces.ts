import type { Validity } from "../../domain/documents/validity.ts";

/** The list of pieces by the day they stop counting. */
export const pieces = {
  title: "Pièces à suivre",
  lead: "Une pièce expirée ne prouve plus rien : ce qui repose sur elle devient indéterminé, jusqu’à ce qu’une pièce à jour la remplace.",
  caption: "Pièces justificatives, la première à expirer d’abord",
  validity: "Échéance",
  validities: {
    expired: "déjà expirées",
    "7": "dans les 7 jours",
    "30": "dans les 30 jours",
    "90": "dans les 90 jours",
    all: "toutes les pièces",
  } satisfies Record<Validity, string>,
  found: (total: number, told: string) => (total === 0 ? "Aucune pièce" : total === 1 ? "Une pièce" : `${told} pièces`),
  none: "Aucune pièce n’est à suivre à cette échéance.",
  noneWhy: "Les pièces s’ajoutent sur la page d’un établissement ; chacune y reçoit la durée habituelle de sa nature.",
  piece: "Pièce",
  institution: "Établissement",
  expires: "Expire le",
  never: "n’expire pas",
  expired: "expirée",
  rests: "Faits fondés sur elle",
  files: "Candidatures concernées",
  noFile: "aucune",
};
