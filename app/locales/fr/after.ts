import type { KeptThing, Retention } from "../../domain/documents/retention.ts";
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
  scdl: "Délibération en données ouvertes (CSV)",
  archive: {
    title: "Archive du dossier",
    ask: (name: string) => `Figer l’archive de « ${name} » ?`,
    willDo: [
      "Tout le dossier est réuni en un seul fichier .zip : vote, faits, contrat, pouvoirs, signatures, notifications, questionnaires, comité, documents produits et données.",
      "Un manifeste donne l’empreinte de chaque fichier ; celle de l’archive entre au journal.",
      "La commande « npm run tamis -- verify-archive » vérifie l’archive sans le portail.",
    ],
    undo: "L’archive figée ne change plus. Si un fait nouveau survient, une nouvelle archive se fige à côté.",
    confirm: "Figer l’archive",
    done: "L’archive est figée ; elle est dans la liste des documents.",
    retention: "Combien de temps chaque chose se garde",
    caption: "Durées de conservation, leur source et leur certitude",
    thing: "Ce qui est gardé",
    time: "Durée",
    source: "Source",
    things: {
      deliberation: "La délibération et les actes qui la suivent",
      contract: "Le contrat, ses signatures et ses notifications",
      selection: "Le dossier du candidat retenu",
      refused: "Les dossiers des candidats écartés",
      questionnaires: "Les questionnaires et leurs pièces",
      log: "Le journal",
    } satisfies Record<KeptThing, string>,
    forEver: "sans limite",
    years: (years: number, from: string) => `${years} ans après ${from}`,
    from: {
      vote: "le vote",
      end_of_contract: "la fin du contrat",
      signature: "la signature",
      last_entry: "la dernière écriture",
    } satisfies Record<Retention["from"], string>,
    confirmMark: "à confirmer",
    own: "règle du portail",
    nothingLost: "Le portail ne détruit rien de lui-même.",
  },
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
    last: "C’est la dernière : l’enregistrer fait passer la sélection à « notifiée ».",
    kept: "Elle se rectifie ensuite avec un motif ; ce qui était enregistré reste au journal.",
    correct: "Rectifier",
    correctOf: (name: string) => `Rectifier la notification de ${name}`,
    correctLead:
      "Le nouvel enregistrement prend la place du précédent, qui reste au journal. Sans nouveau fichier, la preuve déjà jointe est gardée.",
    reason: "Motif de la rectification",
    saveCorrection: "Enregistrer la rectification",
    save: "Enregistrer la notification",
    done: "La notification est enregistrée.",
  },
});
