import type { Criterion } from "../grid.ts";

/** Human and labour rights, and equality between women and men. */
export const people: Criterion[] = [
  {
    code: "HUM-1",
    theme: "human_rights",
    kind: "scored",
    question: {
      fr: "Le candidat examine-t-il les droits humains avant de financer, et que fait-il de ce qu’il trouve ?",
      en: "Does the candidate examine human rights before financing, and what does it do with what it finds?",
    },
    guidance: {
      fr: "La procédure s’applique avant la décision et désigne qui peut refuser. Les nombres portent sur le dernier exercice : dossiers examinés, refusés, acceptés sous condition. Une fondation ou une association répond pour ses placements et les organismes qu’elle soutient.",
      en: "The procedure applies before the decision and names who may refuse. The figures cover the last financial year: files examined, refused, accepted on conditions. A foundation or association answers for its investments and the organisations it supports.",
    },
    weight: 5,
    scale: [
      {
        fr: "Aucun engagement public ne se réfère aux principes des Nations unies ni à ceux de l’OCDE.",
        en: "No public commitment refers to the United Nations principles or those of the OECD.",
      },
      {
        fr: "Un engagement public s’y réfère, sans procédure écrite d’examen des financements.",
        en: "A public commitment refers to them, with no written procedure for examining what is financed.",
      },
      {
        fr: "Une procédure écrite d’examen s’applique avant la décision ; les trois nombres ne sont pas tous communiqués.",
        en: "A written examination procedure applies before the decision; the three numbers are not all disclosed.",
      },
      {
        fr: "Une procédure écrite d’examen s’applique avant la décision, et les nombres de dossiers examinés, refusés et acceptés sous condition sont communiqués.",
        en: "A written examination procedure applies before the decision, and the numbers of files examined, refused and accepted on conditions are disclosed.",
      },
      {
        fr: "Conditions de la note 3, les nombres sont publics, et au moins une réparation ou un arrêt de financement est décrit avec ses suites.",
        en: "Conditions of score 3, the numbers are public, and at least one remedy or end of financing is described with what followed.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Indicateurs obligatoires 10 et 11, règlement délégué (UE) 2022/1288 ; Fair Finance Guide, thème des droits humains ; principes directeurs des Nations unies et de l’OCDE.",
        en: "Mandatory indicators 10 and 11, Delegated Regulation (EU) 2022/1288; Fair Finance Guide, human rights theme; United Nations guiding principles and OECD guidelines.",
      },
      mark: "method",
    },
  },
  {
    code: "HUM-2",
    theme: "human_rights",
    kind: "scored",
    question: {
      fr: "Quelles garanties le candidat donne-t-il à ses propres salariés et à ceux de ses fournisseurs ?",
      en: "What guarantees does the candidate give its own employees and those of its suppliers?",
    },
    guidance: {
      fr: "Couverture par un accord collectif ou une convention de branche, en part de l’effectif mondial. La clause exigée des fournisseurs reprend les conventions fondamentales de l’Organisation internationale du travail. Les contrôles sont ceux des deux derniers exercices.",
      en: "Coverage by a company or sector collective agreement, as a share of the worldwide workforce. The clause required of suppliers takes up the fundamental conventions of the International Labour Organization. Checks are those of the last two financial years.",
    },
    weight: 3,
    scale: [
      {
        fr: "La part des salariés couverts par un accord collectif n’est pas communiquée.",
        en: "The share of employees covered by a collective agreement is not disclosed.",
      },
      {
        fr: "La part couverte est inférieure à 80 %.",
        en: "The share covered is below 80%.",
      },
      {
        fr: "La part couverte est d’au moins 80 % ; les contrats des fournisseurs ne comportent pas la clause.",
        en: "The share covered is at least 80%; supplier contracts do not contain the clause.",
      },
      {
        fr: "La part couverte est d’au moins 80 %, et le contrat type des fournisseurs comporte la clause.",
        en: "The share covered is at least 80%, and the standard supplier contract contains the clause.",
      },
      {
        fr: "Conditions de la note 3, et le nombre de contrôles de fournisseurs, avec leurs suites, est publié.",
        en: "Conditions of score 3, and the number of supplier checks, with what followed, is published.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report", "legal_act", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Fair Finance Guide, thème des droits du travail ; conventions fondamentales de l’Organisation internationale du travail ; échelle de la collectivité.",
        en: "Fair Finance Guide, labour rights theme; fundamental conventions of the International Labour Organization; the département’s own scale.",
      },
      mark: "method",
    },
  },
  {
    code: "GEN-1",
    theme: "gender",
    kind: "scored",
    question: {
      fr: "Où en est l’égalité entre les femmes et les hommes dans les instances et les rémunérations ?",
      en: "How equal are women and men in the governing bodies and in pay?",
    },
    guidance: {
      fr: "Deux instances : l’organe d’administration ou de surveillance, et la direction exécutive. L’écart de rémunération est l’écart moyen non corrigé, pour l’ensemble des salariés. Une instance de moins de cinq personnes est équilibrée si l’écart entre les deux sexes n’y dépasse pas une personne.",
      en: "Two bodies: the board of directors or supervisory body, and the executive. The pay gap is the unadjusted average gap, for all employees. A body of fewer than five people is balanced if the sexes differ by no more than one person.",
    },
    weight: 4,
    scale: [
      {
        fr: "L’écart de rémunération ou la composition de l’une des deux instances n’est pas communiqué.",
        en: "The pay gap or the composition of one of the two bodies is not disclosed.",
      },
      {
        fr: "Tout est communiqué ; aucune des deux instances ne compte 40 % au moins de chaque sexe.",
        en: "Everything is disclosed; neither body has at least 40% of each sex.",
      },
      {
        fr: "Tout est communiqué ; une seule des deux instances compte 40 % au moins de chaque sexe.",
        en: "Everything is disclosed; only one of the two bodies has at least 40% of each sex.",
      },
      {
        fr: "Tout est communiqué ; les deux instances comptent 40 % au moins de chaque sexe.",
        en: "Everything is disclosed; both bodies have at least 40% of each sex.",
      },
      {
        fr: "Conditions de la note 3, et l’écart de rémunération est inférieur à 5 % ou a baissé d’un tiers au moins en trois ans.",
        en: "Conditions of score 3, and the pay gap is below 5% or has fallen by at least a third in three years.",
      },
    ],
    evidence: { kinds: ["kpi_report", "accounts", "register_extract"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Indicateurs obligatoires 12 et 13 (écart de rémunération, mixité des instances), règlement délégué (UE) 2022/1288 ; Fair Finance Guide, thème de l’égalité ; seuils de la collectivité.",
        en: "Mandatory indicators 12 and 13 (pay gap, board gender diversity), Delegated Regulation (EU) 2022/1288; Fair Finance Guide, gender equality theme; thresholds set by the département.",
      },
      mark: "method",
    },
  },
];
