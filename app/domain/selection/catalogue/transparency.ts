import type { Criterion } from "../grid.ts";

/** What can be checked from outside, and who can be called to account. */
export const transparency: Criterion[] = [
  {
    code: "TRA-1",
    theme: "transparency",
    kind: "scored",
    question: {
      fr: "Peut-on savoir, de l’extérieur, où va l’argent que le candidat prête ou place ?",
      en: "Can an outsider tell where the money the candidate lends or invests goes?",
    },
    guidance: {
      fr: "Regarder le dernier document publié, daté de moins de vingt-quatre mois. Une ventilation compte si elle couvre au moins 90 % des encours. Une fondation ou une association répond pour ses placements et ses aides.",
      en: "Look at the latest published document, less than twenty-four months old. A breakdown counts if it covers at least 90% of outstanding amounts. A foundation or association answers for its investments and grants.",
    },
    weight: 3,
    scale: [
      {
        fr: "Aucune ventilation des encours n’est publiée.",
        en: "No breakdown of outstanding amounts is published.",
      },
      {
        fr: "Les encours sont ventilés par secteur ou par pays, mais non selon les deux.",
        en: "Outstanding amounts are broken down by sector or by country, but not both.",
      },
      {
        fr: "Les encours sont ventilés par secteur et par pays.",
        en: "Outstanding amounts are broken down by sector and by country.",
      },
      {
        fr: "Les encours sont ventilés par secteur et par pays, et les refus opposés au titre des politiques publiées sont comptés.",
        en: "Outstanding amounts are broken down by sector and by country, and refusals under the published policies are counted.",
      },
      {
        fr: "Conditions de la note 3, et les entreprises ou projets financés sont nommés, dans la limite du secret des affaires que le document explique.",
        en: "Conditions of score 3, and the companies or projects financed are named, within the limits of business secrecy, which the document explains.",
      },
    ],
    evidence: { kinds: ["kpi_report", "accounts", "policy"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Fair Finance Guide, thème de la transparence et de la redevabilité ; échelle de la collectivité.",
        en: "Fair Finance Guide, transparency and accountability theme; the département’s own scale.",
      },
      mark: "method",
    },
  },
  {
    code: "TRA-2",
    theme: "transparency",
    kind: "scored",
    question: {
      fr: "Une personne lésée par un financement du candidat peut-elle se plaindre et obtenir une réponse ?",
      en: "Can someone harmed by what the candidate finances complain and get an answer?",
    },
    guidance: {
      fr: "Il s’agit des tiers (riverains, salariés d’une entreprise financée, usagers), non des clients, dont les réclamations relèvent du critère CON-3. Vérifier depuis le site public. Les nombres portent sur le dernier exercice.",
      en: "This concerns third parties (neighbours, employees of a company financed, service users), not customers, whose complaints come under criterion CON-3. Check from the public website. The figures cover the last financial year.",
    },
    weight: 3,
    scale: [
      {
        fr: "Aucune voie de plainte n’est ouverte aux tiers.",
        en: "No complaint channel is open to third parties.",
      },
      {
        fr: "Une adresse publique reçoit les plaintes de tiers ; aucun délai de réponse n’est publié.",
        en: "A public address receives third-party complaints; no time limit for answering is published.",
      },
      {
        fr: "Une procédure publiée fixe un délai de réponse aux tiers.",
        en: "A published procedure sets a time limit for answering third parties.",
      },
      {
        fr: "Une procédure publiée fixe un délai de réponse, et le nombre de plaintes et leurs suites sont publiés.",
        en: "A published procedure sets a time limit for answering, and the number of complaints and what followed are published.",
      },
      {
        fr: "Conditions de la note 3, et une instance extérieure à la direction, nommée dans la procédure, peut être saisie d’une réponse contestée.",
        en: "Conditions of score 3, and a body outside the management, named in the procedure, may be asked to review a disputed answer.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Fair Finance Guide, thème de la transparence et de la redevabilité ; principes directeurs des Nations unies (accès à des voies de recours).",
        en: "Fair Finance Guide, transparency and accountability theme; United Nations guiding principles (access to remedy).",
      },
      mark: "method",
    },
  },
];
