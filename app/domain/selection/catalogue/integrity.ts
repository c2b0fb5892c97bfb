import type { Criterion } from "../grid.ts";

/** Tax, corruption and pay: whether the candidate's own house is in order. */
export const integrity: Criterion[] = [
  {
    code: "TAX-1",
    theme: "tax",
    kind: "scored",
    question: {
      fr: "Que publie le candidat, pays par pays, de ses résultats et des impôts qu’il paie ?",
      en: "What does the candidate publish, country by country, on its results and the tax it pays?",
    },
    guidance: {
      fr: "Cinq données par pays : implantations, effectifs, chiffre d’affaires ou produit net bancaire, résultat avant impôt, impôt. Un candidat présent dans un seul pays publie les mêmes données pour ce pays. Les listes d’États non coopératifs sont celles du critère EXC-3.",
      en: "Five items per country: entities, staff, turnover or net banking income, profit before tax, tax. A candidate present in a single country publishes the same items for that country. The lists of non-cooperative jurisdictions are those of criterion EXC-3.",
    },
    weight: 5,
    scale: [
      {
        fr: "Aucune donnée par pays n’est publiée.",
        en: "No country data are published.",
      },
      {
        fr: "Une partie des cinq données est publiée, ou certains pays manquent.",
        en: "Only some of the five items are published, or some countries are missing.",
      },
      {
        fr: "Les cinq données sont publiées pour tous les pays ; les implantations en État non coopératif ne sont pas expliquées une à une.",
        en: "The five items are published for all countries; entities in non-cooperative jurisdictions are not explained one by one.",
      },
      {
        fr: "Les cinq données sont publiées pour tous les pays, et le groupe n’a aucune implantation en État non coopératif ou explique l’activité de chacune.",
        en: "The five items are published for all countries, and the group has no entity in a non-cooperative jurisdiction or explains the activity of each one.",
      },
      {
        fr: "Conditions de la note 3, et une politique publique, adoptée par l’organe de surveillance, interdit de proposer aux clients des montages sans autre but que fiscal.",
        en: "Conditions of score 3, and a public policy, adopted by the supervisory body, forbids offering clients schemes with no purpose other than tax.",
      },
    ],
    evidence: { kinds: ["accounts", "kpi_report", "policy"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Code monétaire et financier, article L. 511-45 (rédaction de 2021), pour les établissements de crédit ; Fair Finance Guide, thème de la fiscalité, pour les autres.",
        en: "French Monetary and Financial Code, article L. 511-45 (2021 wording), for credit institutions; Fair Finance Guide, tax theme, for the others.",
      },
      mark: "old",
    },
  },
  {
    code: "INT-1",
    theme: "integrity",
    kind: "scored",
    question: {
      fr: "Comment le candidat prévient-il la corruption et protège-t-il ceux qui la signalent ?",
      en: "How does the candidate prevent corruption and protect those who report it?",
    },
    guidance: {
      fr: "Quatre éléments : code de conduite, cartographie des risques datée de moins de trois ans, dispositif de signalement ouvert aux tiers, formation d’au moins 80 % des personnels exposés. Une condamnation définitive du candidat pour corruption ou trafic d’influence depuis moins de cinq ans limite la note à 1.",
      en: "Four elements: code of conduct, risk map less than three years old, reporting channel open to third parties, training of at least 80% of exposed staff. A final conviction of the candidate for bribery or influence peddling within the last five years limits the score to 1.",
    },
    weight: 4,
    scale: [
      {
        fr: "Aucun des quatre éléments n’est établi.",
        en: "None of the four elements is established.",
      },
      {
        fr: "Un ou deux des quatre éléments sont établis.",
        en: "One or two of the four elements are established.",
      },
      {
        fr: "Trois des quatre éléments sont établis.",
        en: "Three of the four elements are established.",
      },
      {
        fr: "Les quatre éléments sont établis.",
        en: "All four elements are established.",
      },
      {
        fr: "Les quatre éléments sont établis, un tiers les a vérifiés depuis moins de trois ans, et le nombre de signalements et leurs suites sont publiés chaque année.",
        en: "All four elements are established, a third party has verified them within the last three years, and the number of reports and what followed are published every year.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report", "declaration", "press"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Fair Finance Guide, thème de la corruption ; éléments inspirés de l’article 17 de la loi n° 2016-1691 du 9 décembre 2016, qui n’oblige que les grandes entreprises (à confirmer).",
        en: "Fair Finance Guide, corruption theme; elements drawn from article 17 of French Act no. 2016-1691 of 9 December 2016, which binds large companies only (to be confirmed).",
      },
      mark: "confirm",
    },
  },
  {
    code: "INT-2",
    theme: "integrity",
    kind: "scored",
    question: {
      fr: "Les rémunérations des dirigeants sont-elles connues, mesurées et liées à des résultats sociaux ?",
      en: "Is executive pay known, measured and tied to social results?",
    },
    guidance: {
      fr: "Le rapport se calcule entre la rémunération la plus élevée et la médiane des salariés du groupe en France, part variable comprise. Une organisation sans part variable remplit les conditions qui portent sur elle. Des dirigeants bénévoles valent un rapport de 0.",
      en: "The ratio is between the highest pay and the median of the group’s employees in France, variable pay included. An organisation with no variable pay meets the conditions that bear on it. Unpaid executives count as a ratio of 0.",
    },
    weight: 3,
    scale: [
      {
        fr: "Le rapport entre la rémunération la plus élevée et la médiane n’est pas communiqué.",
        en: "The ratio between the highest pay and the median is not disclosed.",
      },
      {
        fr: "Le rapport est communiqué ; moins de 10 % de la part variable des dirigeants dépend d’objectifs sociaux ou environnementaux.",
        en: "The ratio is disclosed; less than 10% of executives’ variable pay depends on social or environmental targets.",
      },
      {
        fr: "Le rapport est communiqué, et au moins 10 % de la part variable dépend de tels objectifs ; cette part est inférieure à 20 %, ou le degré d’atteinte n’est pas publié.",
        en: "The ratio is disclosed, and at least 10% of variable pay depends on such targets; that share is below 20%, or the degree of achievement is not published.",
      },
      {
        fr: "Le rapport est communiqué, et au moins 20 % de la part variable dépend de tels objectifs, dont le degré d’atteinte est publié.",
        en: "The ratio is disclosed, and at least 20% of variable pay depends on such targets, whose degree of achievement is published.",
      },
      {
        fr: "Conditions de la note 3, et le rapport est public et ne dépasse pas 20.",
        en: "Conditions of score 3, and the ratio is public and does not exceed 20.",
      },
    ],
    evidence: { kinds: ["accounts", "kpi_report", "policy", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Fair Finance Guide, thème des rémunérations ; seuils fixés par la collectivité.",
        en: "Fair Finance Guide, remuneration theme; thresholds set by the département.",
      },
      mark: "method",
    },
  },
];
