import type { Criterion } from "../grid.ts";

/** How private customers are sold to, told the price and heard. */
export const consumerProtection: Criterion[] = [
  {
    code: "CON-1",
    theme: "consumer_protection",
    kind: "scored",
    question: {
      fr: "La rémunération de ceux qui conseillent les particuliers dépend-elle de ce qu’ils leur vendent ?",
      en: "Does the pay of those who advise private customers depend on what they sell them?",
    },
    guidance: {
      fr: "Lire les règles de rémunération variable des conseillers et des intermédiaires, primes d’équipe et concours compris. Le candidat répond pour les établissements de son groupe qui servent des particuliers ; s’il n’y en a aucun, la note est 2 pour tous les évaluateurs.",
      en: "Read the variable pay rules for advisers and intermediaries, including team bonuses and contests. The candidate answers for the institutions of its group that serve private customers; where there is none, every reviewer scores 2.",
    },
    weight: 4,
    scale: [
      {
        fr: "Les règles de rémunération variable ne sont pas produites.",
        en: "The variable pay rules are not produced.",
      },
      {
        fr: "Les volumes vendus déterminent plus de la moitié de la part variable individuelle.",
        en: "Sales volumes determine more than half of individual variable pay.",
      },
      {
        fr: "Les volumes vendus déterminent une part de la rémunération variable individuelle, d’au plus la moitié.",
        en: "Sales volumes determine some of individual variable pay, but no more than half.",
      },
      {
        fr: "Aucune rémunération individuelle ne dépend des volumes vendus ; une prime d’équipe ou un concours peut en dépendre.",
        en: "No individual pay depends on sales volumes; a team bonus or contest may.",
      },
      {
        fr: "Aucune rémunération, individuelle ou collective, ne dépend des volumes vendus, et un contrôle annuel le constate par écrit.",
        en: "No pay, individual or collective, depends on sales volumes, and a yearly control records this in writing.",
      },
    ],
    evidence: { kinds: ["policy", "legal_act", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Smart Campaign, thèmes de l’adéquation des produits et de la prévention du surendettement (démarche poursuivie par Cerise+SPTF) ; échelle de la collectivité.",
        en: "Smart Campaign, themes of appropriate products and prevention of over-indebtedness (work continued by Cerise+SPTF); the département’s own scale.",
      },
      mark: "method",
    },
  },
  {
    code: "CON-2",
    theme: "consumer_protection",
    kind: "scored",
    question: {
      fr: "Un particulier peut-il connaître le prix avant de s’engager, et être prévenu avant de payer un incident ?",
      en: "Can private customers learn the price before they commit, and be warned before they pay for an incident?",
    },
    guidance: {
      fr: "Vérifier depuis le site public, sans identification. L’alerte est gratuite et laisse au moins un jour ouvré pour approvisionner le compte. Si aucun établissement du groupe ne sert de particuliers, la note est 2 pour tous les évaluateurs.",
      en: "Check from the public website, without logging in. The alert is free and leaves at least one working day to fund the account. Where no institution of the group serves private customers, every reviewer scores 2.",
    },
    weight: 4,
    scale: [
      {
        fr: "La plaquette tarifaire complète n’est pas accessible en ligne sans identification.",
        en: "The full price list cannot be read online without logging in.",
      },
      {
        fr: "La plaquette tarifaire est en ligne ; aucune alerte gratuite ne précède les frais d’incidents.",
        en: "The price list is online; no free alert comes before incident fees.",
      },
      {
        fr: "La plaquette est en ligne, et une alerte gratuite précède les frais d’incidents si le client l’a demandée.",
        en: "The price list is online, and a free alert comes before incident fees if the customer has asked for it.",
      },
      {
        fr: "La plaquette est en ligne, et une alerte gratuite précède les frais d’incidents pour tous les clients, sans demande de leur part.",
        en: "The price list is online, and a free alert comes before incident fees for all customers, without their asking.",
      },
      {
        fr: "Conditions de la note 3, et une version des tarifs en langage simple, éprouvée auprès de clients, est publiée avec le résultat de l’essai.",
        en: "Conditions of score 3, and a plain-language version of the prices, tried out with customers, is published with the result of the trial.",
      },
    ],
    evidence: { kinds: ["price_list", "policy", "kpi_report"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Smart Campaign, thèmes de la transparence et de la tarification responsable (démarche poursuivie par Cerise+SPTF) ; échelle de la collectivité.",
        en: "Smart Campaign, themes of transparency and responsible pricing (work continued by Cerise+SPTF); the département’s own scale.",
      },
      mark: "method",
    },
  },
  {
    code: "CON-3",
    theme: "consumer_protection",
    kind: "scored",
    question: {
      fr: "Comment les réclamations des particuliers sont-elles traitées, et les clients en retard de paiement respectés ?",
      en: "How are private customers’ complaints handled, and customers in arrears respected?",
    },
    guidance: {
      fr: "Nombres du dernier exercice : réclamations reçues, délai moyen de réponse, avis du médiateur suivis. Les règles de recouvrement bornent les heures et la fréquence des contacts. Sans avis du médiateur favorable à un client, la dernière condition est remplie. Si aucun établissement du groupe ne sert de particuliers, la note est 2 pour tous les évaluateurs.",
      en: "Figures for the last financial year: complaints received, average response time, mediator’s opinions followed. The collection rules limit the hours and frequency of contact. Where the mediator gave no opinion in a customer’s favour, the last condition is met. Where no institution of the group serves private customers, every reviewer scores 2.",
    },
    weight: 4,
    scale: [
      {
        fr: "Aucune procédure écrite de traitement des réclamations n’est accessible au public.",
        en: "No written complaints procedure is available to the public.",
      },
      {
        fr: "La procédure et les coordonnées du médiateur sont publiques ; les trois nombres ne sont pas tous communiqués.",
        en: "The procedure and the mediator’s contact details are public; the three figures are not all disclosed.",
      },
      {
        fr: "La procédure est publique et les trois nombres sont communiqués ; aucune règle écrite n’encadre le recouvrement.",
        en: "The procedure is public and the three figures are disclosed; no written rule governs collection.",
      },
      {
        fr: "La procédure est publique, les trois nombres sont communiqués, et une règle écrite encadre le recouvrement, prestataires compris.",
        en: "The procedure is public, the three figures are disclosed, and a written rule governs collection, including by contractors.",
      },
      {
        fr: "Conditions de la note 3, et au moins 90 % des avis du médiateur favorables au client, même en partie, ont été suivis au dernier exercice.",
        en: "Conditions of score 3, and at least 90% of the mediator’s opinions in the customer’s favour, even in part, were followed in the last financial year.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Smart Campaign, thèmes du traitement respectueux des clients et de la résolution des plaintes (démarche poursuivie par Cerise+SPTF) ; échelle de la collectivité.",
        en: "Smart Campaign, themes of respectful treatment of clients and complaint resolution (work continued by Cerise+SPTF); the département’s own scale.",
      },
      mark: "method",
    },
  },
];
