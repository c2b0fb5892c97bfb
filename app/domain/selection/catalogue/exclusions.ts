import type { Criterion } from "../grid.ts";

/** Vetoes: one established fact is enough, and no score makes up for it. The first is answered by the screening. */
export const exclusions: Criterion[] = [
  {
    code: "EXC-1",
    theme: "exclusions",
    kind: "exclusion",
    question: {
      fr: "Un établissement du périmètre voté vend-il du crédit à la consommation aux familles que le projet accompagne ?",
      en: "Does any institution within the voted perimeter sell consumer credit to the families the programme supports?",
    },
    guidance: {
      fr: "Le criblage répond à partir des liens capitalistiques, des activités de crédit et des pièces du dossier ; le candidat n’a rien à remplir ici. Produits, publics, territoires, périmètre et exemptions sont ceux de la règle votée avec la grille.",
      en: "The screening answers from the ownership links, credit activities and evidence on file; the candidate has nothing to fill in here. Products, audiences, territories, perimeter and exemptions are those of the rule voted with the grid.",
    },
    weight: 0,
    scale: [],
    evidence: {
      kinds: ["register_extract", "accounts", "price_list", "declaration", "legal_act"],
      minimum: "documented",
    },
    answeredBy: "departement",
    source: {
      text: {
        fr: "Règle propre à la collectivité, votée avec la grille. Les produits sont ceux du code de la consommation, notamment ses articles L. 312-1 et L. 312-4, dont le champ s’étend au 20 novembre 2026 (ordonnances n° 2025-880 et n° 2025-1154).",
        en: "The département’s own rule, voted with the grid. The products are those of the French Consumer Code, in particular its articles L. 312-1 and L. 312-4, whose scope widens on 20 November 2026 (ordonnances no. 2025-880 and no. 2025-1154).",
      },
      mark: "own",
    },
  },
  {
    code: "EXC-2",
    theme: "exclusions",
    kind: "exclusion",
    question: {
      fr: "Le candidat, ou une entité qu’il contrôle, finance-t-il ou détient-il une entreprise qui fabrique ou vend des armes controversées ?",
      en: "Does the candidate, or any entity it controls, finance or hold a company that makes or sells controversial weapons?",
    },
    guidance: {
      fr: "Sont visées les mines antipersonnel, les armes à sous-munitions, les armes chimiques et les armes biologiques, et elles seules : les autres activités de défense n’entrent pas dans cette exclusion. Compter les prêts, les souscriptions et les titres détenus pour compte propre ou dans un fonds géré activement. Un oui établi écarte.",
      en: "This covers anti-personnel mines, cluster munitions, chemical weapons and biological weapons, and nothing else: other defence activities are outside this exclusion. Count loans, underwriting and securities held on own account or in an actively managed fund. An established yes excludes.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["policy", "kpi_report", "declaration", "press"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Quatorzième indicateur obligatoire des principales incidences négatives, règlement délégué (UE) 2022/1288, annexe I, tableau 1 ; conventions internationales d’interdiction de 1972, 1993, 1997 et 2008.",
        en: "Fourteenth mandatory principal adverse impact indicator, Delegated Regulation (EU) 2022/1288, annex I, table 1; international prohibition conventions of 1972, 1993, 1997 and 2008.",
      },
      mark: "method",
    },
  },
  {
    code: "EXC-3",
    theme: "exclusions",
    kind: "exclusion",
    question: {
      fr: "Le candidat, une personne qui le contrôle ou un compte par lequel passeraient les fonds est-il établi dans un État ou territoire non coopératif à des fins fiscales ?",
      en: "Is the candidate, anyone who controls it, or any account the money would pass through located in a non-cooperative tax jurisdiction?",
    },
    guidance: {
      fr: "Deux listes font foi, dans leur version du jour où le verdict est rendu : la liste française et la liste de l’Union européenne (annexe I des conclusions du Conseil). Les filiales étrangères qui n’interviennent pas dans l’opération relèvent du critère TAX-1. Un oui établi écarte.",
      en: "Two lists are authoritative, as they stand on the day of the verdict: the French list and the European Union list (annex I to the Council conclusions). Foreign subsidiaries that play no part in the operation come under criterion TAX-1. An established yes excludes.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "declaration", "accounts", "legal_act"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Code général des impôts, article 238-0 A (rédaction de 2018), et l’arrêté annuel qui fixe la liste ; liste de l’Union européenne des pays et territoires non coopératifs à des fins fiscales.",
        en: "French General Tax Code, article 238-0 A (2018 wording), and the yearly order that sets the list; European Union list of non-cooperative jurisdictions for tax purposes.",
      },
      mark: "old",
    },
  },
  {
    code: "EXC-4",
    theme: "exclusions",
    kind: "exclusion",
    question: {
      fr: "Le candidat, l’un de ses dirigeants ou une personne qui le contrôle fait-il l’objet d’un gel des avoirs ou d’une mesure restrictive ?",
      en: "Is the candidate, any of its directors or anyone who controls it subject to an asset freeze or a restrictive measure?",
    },
    guidance: {
      fr: "Le département consulte le registre national des gels et la liste consolidée de l’Union européenne, et verse au dossier la date, les noms cherchés et le résultat. Un homonyme s’écarte par la date de naissance ou le numéro d’immatriculation. La recherche est refaite le jour de la signature.",
      en: "The département consults the French national register of asset freezes and the European Union consolidated list, and files the date, the names searched and the result. A namesake is ruled out by date of birth or registration number. The search is repeated on the day of signature.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "legal_act"], minimum: "documented" },
    answeredBy: "departement",
    source: {
      text: {
        fr: "Code monétaire et financier, articles L. 562-1 et suivants et R. 562-2 (rédactions de 2018 à 2024) ; règlements européens pris sur le fondement des articles 75 et 215 du traité sur le fonctionnement de l’Union européenne.",
        en: "French Monetary and Financial Code, articles L. 562-1 et seq. and R. 562-2 (wordings of 2018 to 2024); European regulations based on articles 75 and 215 of the Treaty on the Functioning of the European Union.",
      },
      mark: "old",
    },
  },
];
