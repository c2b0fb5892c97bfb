import type { NoticeChannel, NoticeKind } from "../../domain/notices/words.ts";
import type { LegalDeadlineCode } from "../../domain/signature/deadlines.ts";
import type { LegalSubject } from "../../domain/signature/words.ts";
import { unbroken } from "../unbroken.ts";

/** What the portal tells people of, how they hear of it, and the calendar they may subscribe to. */
export const notices = unbroken({
  title: "Avis",
  lead: (unread: number) =>
    unread === 0 ? "Vous avez tout lu." : unread === 1 ? "Un avis n’est pas lu." : `${unread} avis ne sont pas lus.`,
  inShell: (unread: number) => (unread === 0 ? "Avis" : `Avis (${unread})`),
  unreadInShell: (unread: number) => (unread === 1 ? "1 non lu" : `${unread} non lus`),
  caption: "Vos avis, les non lus d’abord",
  notice: "Avis",
  about: "Sélection ou contrat",
  when: "Reçu",
  state: "Lecture",
  read: "Lu",
  unread: "Non lu",
  none: "Aucun avis pour l’instant.",
  noneWhy: "Le portail vous prévient de ce qui vous attend, de ce qui est arrivé et des délais qui approchent.",
  markRead: "Marquer comme lu",
  markOne: (sentence: string) => `Marquer comme lu : ${sentence}`,
  markAll: "Tout marquer comme lu",
  choose: "Choisir ce qui m’est écrit",
  calendar: "S’abonner au calendrier",
  done: { read: "C’est marqué comme lu.", chosen: "Vos choix sont enregistrés." },
  kinds: {
    signature_due: "Une signature m’attend",
    signature_reminder: "Rappel d’une signature",
    signature_escalated: "Une étape reste sans réponse",
    signature_refused: "Un signataire refuse",
    party_notified: "Une partie reçoit le contrat signé",
    procedure_stopped: "La procédure est suspendue ou annulée",
    stop_undone: "Une annulation n’a pas eu lieu",
    deadline_near: "Un délai approche",
    step_taken: "La procédure avance",
    call_opened: "Un appel de fonds m’est adressé",
    call_due_soon: "Un appel de fonds arrive à son jour de paiement",
    result_certified: "Un résultat est certifié, le délai d’objection s’ouvre",
    objection_ending: "Un délai d’objection se termine",
    due_told: "Un décompte dit ce qui m’est dû",
    due_corrected: "Un décompte est rectifié",
    question_answered: "Une réponse à ma question",
    answer_to_all: "Une réponse à tous les investisseurs",
  } satisfies Record<NoticeKind, string>,
  sentences: {
    signature_due: (approves: boolean, day: string) =>
      approves ? `Votre approbation est attendue depuis le ${day}.` : `Votre signature est attendue depuis le ${day}.`,
    signature_reminder: (approves: boolean, day: string) =>
      approves
        ? `Rappel : votre approbation est attendue depuis le ${day}.`
        : `Rappel : votre signature est attendue depuis le ${day}.`,
    signature_escalated: (who: string, day: string) =>
      `Une étape de signature attend depuis le ${day} malgré deux rappels${who && ` : ${who}`}.`,
    signature_refused: (who: string, day: string) =>
      who ? `${who} a refusé de signer le ${day}.` : `Un signataire a refusé de signer le ${day}.`,
    party_notified: (who: string, day: string) =>
      who ? `Le contrat signé a été notifié le ${day} : ${who}.` : `Le contrat signé a été notifié le ${day}.`,
    procedure_stopped: (to: string, day: string) =>
      `La sélection est ${to} depuis le ${day} : aucune étape ne peut avancer.`,
    stop_undone: (to: string, day: string) =>
      `L’annulation ou le retrait enregistré n’a pas eu lieu : c’était une erreur, rectifiée le ${day}. La sélection est de nouveau « ${to} ».`,
    deadline_near: (deadline: string, day: string) => `${deadline} expire le ${day}.`,
    step_taken: (to: string, day: string) => `Nouvelle étape depuis le ${day} : ${to}.`,
    call_opened: (amount: string, day: string) =>
      `Un appel de fonds vous est adressé${amount && ` : ${amount}`}, à payer au plus tard le ${day}.`,
    call_due_soon: (amount: string, day: string) =>
      amount
        ? `${amount} restent à payer au plus tard le ${day}.`
        : `Un appel de fonds reste à payer au plus tard le ${day}.`,
    result_certified: (measure: string, day: string) =>
      `Un résultat est certifié : ${measure}. Il peut être contesté jusqu’au ${day} inclus.`,
    objection_ending: (measure: string, day: string) =>
      `Le délai pour contester un résultat se termine le ${day} : ${measure}.`,
    due_told: (amount: string, day: string) =>
      amount
        ? `Un décompte vous annonce ${amount}, payables à partir du ${day}.`
        : `Un décompte dit ce qui vous est dû, payable à partir du ${day}.`,
    due_corrected: (amount: string, day: string) =>
      `Un décompte est rectifié depuis le ${day}${amount && ` : ${amount} vous sont dus en tout`}.`,
    question_answered: (day: string) => `Le département a répondu le ${day} à votre question.`,
    answer_to_all: (day: string) => `Le département a répondu le ${day} à une question, pour tous les investisseurs.`,
  },
  deadlines: {
    prefect: {
      deliberation: "Le délai du déféré préfectoral contre la délibération",
      contract: "Le délai du déféré préfectoral contre le contrat",
    },
    third_parties: {
      deliberation: "Le délai de recours des tiers contre la délibération",
      contract: "Le délai de recours des tiers contre le contrat",
    },
    contract_transmission: {
      deliberation: "Le délai de transmission au préfet",
      contract: "Le délai de transmission du contrat signé au préfet",
    },
  } satisfies Record<LegalDeadlineCode, Record<LegalSubject, string>>,
  calendarTitles: {
    of: (title: string, selection: string) => `${title} (${selection})`,
    meeting: "Séance du comité",
    reply: "Dernier jour de réponse à un constat",
    questionnaire: "Dernier jour pour un questionnaire",
    ends: (deadline: string) => `${deadline} : dernier jour`,
  },
  feed: {
    title: "Calendrier",
    lead: "Vos échéances dans votre agenda : séances, jours de réponse, délais légaux, sans nom de personne ni d’établissement.",
    once: "Voici l’adresse. Copiez-la maintenant : elle ne sera plus affichée.",
    how: "Dans votre agenda, choisissez « ajouter un calendrier par son adresse ».",
    created: "Adresse créée le",
    role: "Pour le rôle",
    none: "Aucune adresse n’est ouverte.",
    noneWhy: "Une adresse se crée d’un clic et se retire quand vous voulez.",
    create: "Créer l’adresse",
    renew: "Remplacer l’adresse",
    revoke: "Retirer l’adresse",
    secret:
      "Qui a l’adresse lit le calendrier, sans mot de passe : ne la partagez pas. Elle cesse d’ouvrir dès que vous la retirez, ou que votre rôle prend fin.",
  },
  choices: {
    title: "Ce qui m’est écrit",
    lead: "Chaque avis paraît sur le portail. Choisissez quand un message vous est aussi envoyé.",
    channels: {
      now: "Tout de suite",
      digest: "Une fois par jour, avec les autres",
      never: "Jamais",
    } satisfies Record<NoticeChannel, string>,
    legal: "Avis dont un délai dépend : le message ne peut pas être supprimé, seulement regroupé.",
    save: "Enregistrer mes choix",
  },
  letters: {
    subjects: {
      signature_due: "Une étape de signature vous attend",
      signature_reminder: "Rappel : une étape de signature vous attend",
      signature_escalated: "Une étape de signature reste sans réponse",
      signature_refused: "Une signature a été refusée",
      party_notified: "Notification d’un contrat signé",
      procedure_stopped: "Une procédure est arrêtée",
      stop_undone: "Une annulation n’a pas eu lieu",
      deadline_near: "Un délai approche",
      step_taken: "Une procédure a avancé",
      call_opened: "Un appel de fonds",
      call_due_soon: "Rappel : un appel de fonds reste à payer",
      result_certified: "Un résultat est certifié",
      objection_ending: "Un délai d’objection se termine",
      due_told: "Un décompte",
      due_corrected: "Un décompte est rectifié",
      question_answered: "Une réponse du département",
      answer_to_all: "Une réponse du département à tous",
    } satisfies Record<NoticeKind, string>,
    digestSubject: "Vos avis du jour",
    about: ({ contract, selection }: { contract?: string; selection: string }) =>
      contract ? `Contrat « ${contract} »` : `Sélection « ${selection} »`,
    body: (told: { name: string; about: string; sentence: string; link: string }) =>
      `Bonjour ${told.name},

${told.about}
${told.sentence}

Le détail est sur le portail :
${told.link}
`,
    withoutAccount: (told: { name: string; selection: string; sentence: string }) =>
      `Bonjour ${told.name},

Contrat à impact social, sélection « ${told.selection} »
${told.sentence}

Cette étape ne se fait pas sur le portail avec un compte de signataire : les affaires juridiques du département vous diront comment faire.
`,
    digest: (told: { name: string; lines: string; link: string }) =>
      `Bonjour ${told.name},

${told.lines}

Le détail est sur le portail :
${told.link}
`,
    line: (about: string, sentence: string) => `- ${about} : ${sentence}`,
  },
});
