import type { Criterion } from "../grid.ts";

/** Conditions of entry: each must be met, none gives points. */
export const eligibility: Criterion[] = [
  {
    code: "ELI-1",
    theme: "eligibility",
    kind: "eligibility",
    question: {
      fr: "Le candidat a-t-il l’agrément, l’immatriculation ou la déclaration que son activité exige ?",
      en: "Does the candidate hold the authorisation, registration or declaration its activity requires?",
    },
    guidance: {
      fr: "Agrément bancaire ou de société de gestion, immatriculation, décret ou déclaration en préfecture selon la catégorie. Le département vérifie au registre tenu par l’autorité et note la date, la référence et le résultat. Un agrément étranger compte si le candidat peut exercer en France.",
      en: "Banking or asset management authorisation, registration, decree or declaration to the prefecture, according to category. The département checks the register kept by the authority and notes the date, reference and result. A foreign authorisation counts if the candidate may operate in France.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "legal_act"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Texte propre à chaque catégorie : code monétaire et financier, articles L. 511-10 (établissements de crédit) et L. 532-9 (sociétés de gestion) ; lois du 1er juillet 1901 et du 23 juillet 1987 (associations et fondations). À confirmer par le service juridique.",
        en: "The text specific to each category: French Monetary and Financial Code, articles L. 511-10 (credit institutions) and L. 532-9 (asset managers); Acts of 1 July 1901 and 23 July 1987 (associations and foundations). To be confirmed by the legal team.",
      },
      mark: "confirm",
    },
  },
  {
    code: "ELI-2",
    theme: "eligibility",
    kind: "eligibility",
    question: {
      fr: "L’identité du candidat et le pouvoir de son représentant sont-ils établis ?",
      en: "Are the identity of the candidate and the authority of its representative established?",
    },
    guidance: {
      fr: "Dénomination, forme, siège, numéro SIREN ou équivalent étranger, LEI s’il existe, et nom du représentant concordent entre l’extrait de registre et les statuts. Le pouvoir du représentant est joint et couvre l’engagement proposé.",
      en: "Name, legal form, registered office, SIREN number or foreign equivalent, LEI if any, and name of the representative agree between the register extract and the statutes. The representative’s authority is attached and covers the proposed commitment.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "legal_act"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Règle propre à la collectivité ; registre national des entreprises et identifiant LEI (norme ISO 17442) pour le recoupement.",
        en: "The département’s own rule; French national business register and LEI identifier (ISO 17442) for cross-checking.",
      },
      mark: "own",
    },
  },
  {
    code: "ELI-3",
    theme: "eligibility",
    kind: "eligibility",
    question: {
      fr: "Les bénéficiaires effectifs du candidat sont-ils connus et déclarés ?",
      en: "Are the candidate’s beneficial owners known and declared?",
    },
    guidance: {
      fr: "Joindre l’extrait du registre des bénéficiaires effectifs ou, si la loi en dispense (société cotée, organisme public), l’indiquer avec le motif. Les personnes nommées concordent avec les liens capitalistiques du dossier. Les données personnelles au-delà du nom ne sont pas demandées.",
      en: "Attach the extract from the register of beneficial owners or, where the law grants an exemption (listed company, public body), say so and why. The persons named agree with the ownership links on file. No personal data beyond the name is requested.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Code monétaire et financier, articles L. 561-2-2, L. 561-45-1 et L. 561-46 (rédaction issue de l’ordonnance n° 2020-115).",
        en: "French Monetary and Financial Code, articles L. 561-2-2, L. 561-45-1 and L. 561-46 (wording of ordonnance no. 2020-115).",
      },
      mark: "old",
    },
  },
  {
    code: "ELI-4",
    theme: "eligibility",
    kind: "eligibility",
    question: {
      fr: "Le candidat est-il hors de toute procédure d’insolvabilité qui l’empêcherait de tenir son engagement ?",
      en: "Is the candidate free of any insolvency procedure that would prevent it from honouring its commitment?",
    },
    guidance: {
      fr: "La liquidation judiciaire ne permet pas de concourir. En redressement judiciaire, le candidat joint le plan ou la décision qui l’autorise à poursuivre son activité pendant la durée prévisible du contrat. Une procédure étrangère équivalente compte de même.",
      en: "A candidate in compulsory liquidation may not compete. In court-supervised reorganisation, the candidate attaches the plan or the decision allowing it to continue in business for the foreseeable term of the contract. An equivalent foreign procedure counts likewise.",
    },
    weight: 0,
    scale: [],
    evidence: { kinds: ["register_extract", "legal_act"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Code de la commande publique, article L. 2141-3 (rédaction de 2020), repris comme règle de la collectivité lorsque le contrat n’est pas un marché.",
        en: "French Public Procurement Code, article L. 2141-3 (2020 wording), adopted as the département’s own rule where the contract is not a public procurement contract.",
      },
      mark: "old",
    },
  },
];
