import type { Criterion } from "../grid.ts";

/** Banking inclusion and the prevention of over-indebtedness: what the programme's families live with. */
export const inclusion: Criterion[] = [
  {
    code: "INC-1",
    theme: "inclusion",
    kind: "scored",
    question: {
      fr: "Comment le candidat applique-t-il la charte d’inclusion bancaire et de prévention du surendettement ?",
      en: "How does the candidate apply the French charter on banking inclusion and the prevention of over-indebtedness?",
    },
    guidance: {
      fr: "Compter les personnels au contact des particuliers, formés depuis moins de trois ans à la clôture du dernier exercice. Le candidat répond pour les établissements de son groupe qui tiennent des comptes de particuliers en France ; s’il n’y en a aucun, la note est 2 pour tous les évaluateurs.",
      en: "Count the staff in contact with private customers trained within the three years before the end of the last financial year. The candidate answers for the institutions of its group that hold private customers’ accounts in France; where there is none, every reviewer scores 2.",
    },
    weight: 5,
    scale: [
      {
        fr: "Aucune procédure interne d’application de la charte n’est produite.",
        en: "No internal procedure applying the charter is produced.",
      },
      {
        fr: "Une procédure interne est produite ; la part des personnels formés est inférieure à 50 % ou n’est pas communiquée.",
        en: "An internal procedure is produced; the share of staff trained is below 50% or not disclosed.",
      },
      {
        fr: "Une procédure interne est produite et de 50 % à moins de 80 % des personnels sont formés.",
        en: "An internal procedure is produced and from 50% to less than 80% of the staff are trained.",
      },
      {
        fr: "Une procédure interne est produite et au moins 80 % des personnels sont formés ; aucun bilan annuel d’application n’est publié.",
        en: "An internal procedure is produced and at least 80% of the staff are trained; no yearly account of its application is published.",
      },
      {
        fr: "Conditions de la note 3, et un bilan annuel d’application, chiffré et présenté à l’organe de surveillance, est publié.",
        en: "Conditions of score 3, and a yearly account of its application, with figures and put before the supervisory body, is published.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Code monétaire et financier, article L. 312-1-1 A, et charte agréée par arrêté du 16 septembre 2020 (lus par extraits).",
        en: "French Monetary and Financial Code, article L. 312-1-1 A, and the charter approved by order of 16 September 2020 (read in extracts).",
      },
      mark: "old",
    },
  },
  {
    code: "INC-2",
    theme: "inclusion",
    kind: "scored",
    question: {
      fr: "Le candidat repère-t-il les clients qui vont vers la difficulté avant l’accumulation des incidents ?",
      en: "Does the candidate identify customers heading for difficulty before incidents pile up?",
    },
    guidance: {
      fr: "Distinguer les seuils réglementaires (incidents répétés, fichiers de la Banque de France) des signaux choisis par l’établissement, qui agissent avant le premier incident. Le candidat répond pour les établissements de son groupe qui tiennent des comptes de particuliers en France ; s’il n’y en a aucun, la note est 2 pour tous les évaluateurs.",
      en: "Distinguish the regulatory thresholds (repeated incidents, Banque de France files) from the signals chosen by the institution, which act before the first incident. The candidate answers for the institutions of its group that hold private customers’ accounts in France; where there is none, every reviewer scores 2.",
    },
    weight: 6,
    scale: [
      {
        fr: "Ni procédure de détection ni nombre de clients repérés n’est produit.",
        en: "Neither a detection procedure nor the number of customers identified is produced.",
      },
      {
        fr: "La procédure ou le nombre de clients repérés au dernier exercice est produit, mais non les deux.",
        en: "Either the procedure or the number of customers identified in the last financial year is produced, but not both.",
      },
      {
        fr: "La procédure et le nombre sont produits ; seuls les seuils réglementaires déclenchent un contact.",
        en: "The procedure and the number are produced; only the regulatory thresholds trigger contact.",
      },
      {
        fr: "La procédure et le nombre sont produits, et au moins un signal antérieur au premier incident déclenche un contact avec le client.",
        en: "The procedure and the number are produced, and at least one signal that precedes the first incident triggers contact with the customer.",
      },
      {
        fr: "Conditions de la note 3, et l’établissement publie la part des clients contactés avant le premier incident et leur situation un an après.",
        en: "Conditions of score 3, and the institution publishes the share of customers contacted before the first incident and their situation one year later.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Code monétaire et financier, articles L. 312-1-1 A et R. 312-4-3 (rédaction du décret n° 2020-889).",
        en: "French Monetary and Financial Code, articles L. 312-1-1 A and R. 312-4-3 (wording of decree no. 2020-889).",
      },
      mark: "old",
    },
  },
  {
    code: "INC-3",
    theme: "inclusion",
    kind: "scored",
    question: {
      fr: "À combien les frais d’incidents sont-ils plafonnés, par mois, pour tout client repéré en situation de fragilité financière ?",
      en: "At what monthly amount are incident fees capped for every customer identified as financially vulnerable?",
    },
    guidance: {
      fr: "Lire le plafond dans la plaquette tarifaire en vigueur, pour les clients repérés qui n’ont pas souscrit l’offre spécifique. Si plusieurs établissements du groupe répondent, le plafond le plus élevé compte. Si aucun établissement du groupe ne tient de comptes de particuliers en France, la note est 2 pour tous les évaluateurs.",
      en: "Read the cap in the price list in force, for identified customers who have not taken up the specific offer. If several institutions of the group answer, the highest cap counts. Where no institution of the group holds private customers’ accounts in France, every reviewer scores 2.",
    },
    weight: 6,
    scale: [
      {
        fr: "Aucun plafond, un plafond supérieur à 25 € par mois, ou un plafond que le client doit demander.",
        en: "No cap, a cap above €25 a month, or a cap the customer has to ask for.",
      },
      {
        fr: "Un plafond automatique supérieur à 20 € et d’au plus 25 € par mois.",
        en: "An automatic cap above €20 and of no more than €25 a month.",
      },
      {
        fr: "Un plafond automatique supérieur à 10 € et d’au plus 20 € par mois.",
        en: "An automatic cap above €10 and of no more than €20 a month.",
      },
      {
        fr: "Un plafond automatique d’au plus 10 € par mois.",
        en: "An automatic cap of no more than €10 a month.",
      },
      {
        fr: "Aucuns frais d’incidents ne sont facturés aux clients repérés.",
        en: "No incident fee is charged to identified customers.",
      },
    ],
    evidence: { kinds: ["price_list"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Engagement de la profession bancaire sur un plafond de 25 € par mois, et plafond propre à l’offre spécifique : montants à confirmer à la date de l’appel.",
        en: "Undertaking of the French banking profession on a cap of €25 a month, and the cap specific to the vulnerable-customer offer: amounts to be confirmed on the date of the call.",
      },
      mark: "confirm",
    },
  },
  {
    code: "INC-4",
    theme: "inclusion",
    kind: "scored",
    question: {
      fr: "Quelle part des clients repérés en situation de fragilité financière bénéficie de l’offre spécifique ?",
      en: "What share of the customers identified as financially vulnerable benefits from the specific offer?",
    },
    guidance: {
      fr: "Bénéficiaires de l’offre au dernier jour de l’exercice, divisés par les clients repérés à la même date, tous établissements du groupe réunis. Seuls des nombres agrégés sont demandés. Si aucun établissement du groupe ne tient de comptes de particuliers en France, la note est 2 pour tous les évaluateurs.",
      en: "Holders of the offer on the last day of the financial year, divided by the customers identified on the same date, all institutions of the group together. Only aggregate numbers are requested. Where no institution of the group holds private customers’ accounts in France, every reviewer scores 2.",
    },
    weight: 5,
    scale: [
      {
        fr: "L’un des deux nombres n’est pas communiqué.",
        en: "One of the two numbers is not disclosed.",
      },
      { fr: "La part est inférieure à 20 %.", en: "The share is below 20%." },
      { fr: "La part va de 20 % à moins de 30 %.", en: "The share is from 20% to less than 30%." },
      { fr: "La part va de 30 % à moins de 45 %.", en: "The share is from 30% to less than 45%." },
      { fr: "La part est d’au moins 45 %.", en: "The share is at least 45%." },
    ],
    evidence: { kinds: ["kpi_report", "accounts", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Offre définie par le code monétaire et financier, articles L. 312-1-3 et R. 312-4-3 (rédaction du décret n° 2020-889) ; tranches fixées par la collectivité.",
        en: "Offer defined by the French Monetary and Financial Code, articles L. 312-1-3 and R. 312-4-3 (wording of decree no. 2020-889); bands set by the département.",
      },
      mark: "old",
    },
  },
  {
    code: "INC-5",
    theme: "inclusion",
    kind: "scored",
    question: {
      fr: "Que finance le candidat, hors de ses propres produits, pour les ménages en difficulté budgétaire ?",
      en: "What does the candidate fund, outside its own products, for households in budget difficulty?",
    },
    guidance: {
      fr: "Points conseil budget, accompagnement des ménages surendettés, garantie ou accompagnement de microcrédits sociaux, éducation budgétaire. Tout candidat répond, qu’il tienne ou non des comptes. Les actions de vente et les produits du groupe ne comptent pas.",
      en: "Budget advice centres, support for over-indebted households, guarantees or support for social micro-credit, budget education. Every candidate answers, whether or not it holds accounts. Sales actions and the group’s own products do not count.",
    },
    weight: 5,
    scale: [
      {
        fr: "Aucune action n’est établie sur les deux derniers exercices.",
        en: "No action is established over the last two financial years.",
      },
      {
        fr: "Au moins une action est établie, sans convention de plus d’un an avec l’organisme soutenu.",
        en: "At least one action is established, with no agreement of more than one year with the organisation supported.",
      },
      {
        fr: "Une convention de plus d’un an est produite ; le nombre de ménages soutenus n’est pas établi pour chacun des deux derniers exercices.",
        en: "An agreement of more than one year is produced; the number of households supported is not established for each of the last two financial years.",
      },
      {
        fr: "Une convention de plus d’un an est produite, et le nombre de ménages soutenus est établi pour chacun des deux derniers exercices.",
        en: "An agreement of more than one year is produced, and the number of households supported is established for each of the last two financial years.",
      },
      {
        fr: "Conditions de la note 3, et la situation des ménages un an après est mesurée par un tiers dans un document public.",
        en: "Conditions of score 3, and the households’ situation one year later is measured by a third party in a public document.",
      },
    ],
    evidence: { kinds: ["legal_act", "kpi_report", "accounts"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Règle propre à la collectivité : aucun des quatorze indicateurs européens obligatoires ne porte sur le surendettement.",
        en: "The département’s own rule: none of the fourteen mandatory European indicators deals with over-indebtedness.",
      },
      mark: "own",
    },
  },
];
