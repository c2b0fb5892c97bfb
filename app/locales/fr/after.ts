import type { NotificationMethod, PartyCapacity } from "../../domain/signature/words.ts";
import { unbroken } from "../unbroken.ts";

/** After everybody signed: the parties told, the certificate and the archive of the file. */
export const after = unbroken({
  capacities: {
    payer: "payeur",
    investor: "investisseur",
    operator: "opérateur",
    other: "autre partie",
  } satisfies Record<PartyCapacity, string>,
  notifications: {
    title: "Notifications",
    lead: (left: number) =>
      left === 0
        ? "Toutes les parties ont reçu le contrat signé."
        : left === 1
          ? "Une partie n’a pas encore reçu le contrat signé."
          : `${left} parties n’ont pas encore reçu le contrat signé.`,
    notSigned: "Les parties reçoivent le contrat une fois que tout le monde l’a signé.",
    caption: "Les parties du contrat et la preuve de leur notification",
    none: "Le contrat n’a pas encore de partie.",
    noneWhy: "Elles s’ajoutent sur la page du contrat.",
    record: "Enregistrer une notification",
    party: "Partie",
    method: "Envoi",
    methods: {
      mail: "message électronique",
      registered_letter: "lettre recommandée",
      hand: "remise en main propre",
    } satisfies Record<NotificationMethod, string>,
    onDay: "Notifiée le",
    reference: "Référence",
    referenceHint: "Numéro du recommandé, identifiant du message, nom de qui l’a reçu.",
    proof: "Preuve",
    proofHint: "Avis de réception, accusé du serveur ou reçu signé, en PDF ou en image. Facultatif.",
    waits: "À notifier",
    last: "C’est la dernière : l’enregistrer fait passer la sélection à « notifiée ». Une notification ne se corrige pas.",
    kept: "Une notification enregistrée ne se corrige pas.",
    save: "Enregistrer la notification",
    done: "La notification est enregistrée.",
  },
});
