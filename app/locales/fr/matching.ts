import type { Proposal } from "../../domain/funding/matching.ts";
import { unbroken } from "../unbroken.ts";

/** Why a line of a statement is proposed for a payment awaited, or for none. */
export const matching = unbroken({
  referenceAndAmount: "La référence et le montant concordent.",
  referencesAndSum: "Les références nommées concordent, et le montant fait leur somme.",
  referencePartial: "La référence concorde ; le montant est un versement partiel.",
  referenceExcess: "La référence concorde ; le montant dépasse ce qui reste dû.",
  amountAndIban: "Le montant et le compte concordent.",
  amountAndName: "Le montant et le nom concordent.",
  severalCandidates: "Plusieurs paiements attendus conviennent : à vous de choisir.",
  severalLines: "Plusieurs mouvements conviennent au même paiement attendu : à vous de choisir.",
  alreadyPaid: "La référence concorde, mais ce paiement est déjà reçu en entier.",
  reversal: "La banque reprend un mouvement antérieur : annulez l’écriture correspondante.",
  amountAlone: "Seul le montant concorde : ce n’est pas assez.",
  nothing: "Aucun paiement attendu ne convient.",
} satisfies Record<Proposal["reason"], string>);
