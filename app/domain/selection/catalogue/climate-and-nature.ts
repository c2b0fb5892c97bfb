import type { Criterion } from "../grid.ts";

/** What the candidate's money does to the climate and to nature. */
export const climateAndNature: Criterion[] = [
  {
    code: "CLI-1",
    theme: "climate",
    kind: "scored",
    question: {
      fr: "Quelles limites le candidat met-il par écrit au financement des énergies fossiles ?",
      en: "What written limits does the candidate set on financing fossil fuels?",
    },
    guidance: {
      fr: "Compter les prêts, les souscriptions de titres et la gestion active, pour tout le groupe. Une limite qui admet des dérogations sans en publier le nombre ne compte pas. Une fondation ou une association répond pour ses placements.",
      en: "Count loans, underwriting and active management, for the whole group. A limit that admits exceptions without publishing their number does not count. A foundation or association answers for its investments.",
    },
    weight: 6,
    scale: [
      {
        fr: "Aucune politique publique ne limite le financement des énergies fossiles.",
        en: "No public policy limits the financing of fossil fuels.",
      },
      {
        fr: "Une politique publique limite au moins une énergie fossile, sans les dates de sortie du charbon de la note 2.",
        en: "A public policy limits at least one fossil fuel, without the coal exit dates of score 2.",
      },
      {
        fr: "Une politique publique fixe la sortie du charbon au plus tard en 2030 dans l’Union européenne et l’OCDE, et en 2040 ailleurs.",
        en: "A public policy sets the exit from coal by 2030 in the European Union and the OECD, and by 2040 elsewhere.",
      },
      {
        fr: "Conditions de la note 2, et aucun financement dédié à un nouveau champ de pétrole ou de gaz n’est admis.",
        en: "Conditions of score 2, and no finance dedicated to a new oil or gas field is allowed.",
      },
      {
        fr: "Conditions de la note 3, les entreprises qui ouvrent de nouveaux champs ne sont plus financées, et l’exposition aux énergies fossiles, publiée, baisse depuis deux exercices.",
        en: "Conditions of score 3, companies opening new fields are no longer financed, and the published exposure to fossil fuels has fallen for two financial years.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Fair Finance Guide, thème du changement climatique ; quatrième indicateur obligatoire, règlement délégué (UE) 2022/1288 ; échelle de la collectivité.",
        en: "Fair Finance Guide, climate change theme; fourth mandatory indicator, Delegated Regulation (EU) 2022/1288; the département’s own scale.",
      },
      mark: "method",
    },
  },
  {
    code: "CLI-2",
    theme: "climate",
    kind: "scored",
    question: {
      fr: "Le candidat mesure-t-il et réduit-il les émissions de gaz à effet de serre de ce qu’il finance ?",
      en: "Does the candidate measure and reduce the greenhouse gas emissions of what it finances?",
    },
    guidance: {
      fr: "Il s’agit des émissions des entreprises et projets financés, non de celles des bureaux. La part couverte se calcule en encours. Un organisme aux encours inférieurs à 10 millions d’euros peut produire une estimation dont la méthode est jointe.",
      en: "This concerns the emissions of the companies and projects financed, not those of the offices. Coverage is calculated on outstanding amounts. An organisation with less than €10 million outstanding may produce an estimate with its method attached.",
    },
    weight: 5,
    scale: [
      {
        fr: "Les émissions financées ne sont pas mesurées.",
        en: "Financed emissions are not measured.",
      },
      {
        fr: "Les émissions financées sont mesurées pour moins de la moitié des encours.",
        en: "Financed emissions are measured for less than half of outstanding amounts.",
      },
      {
        fr: "Les émissions financées sont mesurées pour au moins la moitié des encours ; aucun objectif chiffré pour 2030 n’est public.",
        en: "Financed emissions are measured for at least half of outstanding amounts; no numerical target for 2030 is public.",
      },
      {
        fr: "Les émissions financées sont mesurées pour au moins la moitié des encours, et un objectif chiffré pour 2030 est public.",
        en: "Financed emissions are measured for at least half of outstanding amounts, and a numerical target for 2030 is public.",
      },
      {
        fr: "Conditions de la note 3, la mesure est vérifiée par un tiers, et les émissions ont baissé à chacun des deux derniers exercices.",
        en: "Conditions of score 3, the measurement is verified by a third party, and emissions fell in each of the last two financial years.",
      },
    ],
    evidence: { kinds: ["kpi_report", "policy"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Indicateurs obligatoires 1 à 3 (émissions, empreinte et intensité), règlement délégué (UE) 2022/1288 ; Fair Finance Guide, thème du changement climatique.",
        en: "Mandatory indicators 1 to 3 (emissions, footprint and intensity), Delegated Regulation (EU) 2022/1288; Fair Finance Guide, climate change theme.",
      },
      mark: "method",
    },
  },
  {
    code: "NAT-1",
    theme: "nature",
    kind: "scored",
    question: {
      fr: "Le candidat écarte-t-il de ses financements la déforestation et l’atteinte aux zones protégées ?",
      en: "Does the candidate keep deforestation and damage to protected areas out of what it finances?",
    },
    guidance: {
      fr: "La politique nomme les filières (soja, bœuf, huile de palme, bois, cacao, café) et les zones (aires protégées, sites Natura 2000, sites clés pour la biodiversité). L’exposition s’exprime en part des encours. Une fondation ou une association répond pour ses placements.",
      en: "The policy names the supply chains (soy, beef, palm oil, timber, cocoa, coffee) and the areas (protected areas, Natura 2000 sites, key biodiversity areas). Exposure is expressed as a share of outstanding amounts. A foundation or association answers for its investments.",
    },
    weight: 4,
    scale: [
      {
        fr: "Aucune politique publique ne traite de la déforestation ni des zones protégées.",
        en: "No public policy deals with deforestation or protected areas.",
      },
      {
        fr: "Une politique publique en traite sans condition qui puisse faire refuser un financement.",
        en: "A public policy deals with them, with no condition that could lead to refusing finance.",
      },
      {
        fr: "Une politique publique pose une condition de refus pour la déforestation ou pour les zones protégées, mais non pour les deux.",
        en: "A public policy sets a condition of refusal for deforestation or for protected areas, but not for both.",
      },
      {
        fr: "Une politique publique pose une condition de refus pour la déforestation et pour les zones protégées.",
        en: "A public policy sets a condition of refusal for deforestation and for protected areas.",
      },
      {
        fr: "Conditions de la note 3, et l’exposition aux deux risques est publiée pour chacun des deux derniers exercices.",
        en: "Conditions of score 3, and exposure to both risks is published for each of the last two financial years.",
      },
    ],
    evidence: { kinds: ["policy", "kpi_report"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Septième indicateur obligatoire (zones sensibles pour la biodiversité), règlement délégué (UE) 2022/1288 ; Fair Finance Guide, thèmes de la nature et des forêts.",
        en: "Seventh mandatory indicator (biodiversity-sensitive areas), Delegated Regulation (EU) 2022/1288; Fair Finance Guide, nature and forestry themes.",
      },
      mark: "method",
    },
  },
];
