import type { Criterion } from "../grid.ts";

/** What the candidate brings to this programme: its footprint in the territory, its experience, its conditions. */
export const offer: Criterion[] = [
  {
    code: "LOC-1",
    theme: "local",
    kind: "scored",
    question: {
      fr: "Qu’a financé le candidat d’utile aux habitants du territoire du projet ?",
      en: "What has the candidate financed that serves the people of the programme’s territory?",
    },
    guidance: {
      fr: "Compter les actions sociales, médico-sociales, éducatives, d’insertion ou de logement social qui bénéficient au département, sur les trois derniers exercices. Le lieu du siège ou des agences n’est pas pris en compte : tout candidat peut obtenir la meilleure note.",
      en: "Count social, medico-social, educational, work-integration or social housing actions that benefit the département, over the last three financial years. The location of the registered office or branches is not taken into account: any candidate can obtain the highest score.",
    },
    weight: 4,
    scale: [
      {
        fr: "Aucune action au bénéfice du territoire n’est établie.",
        en: "No action benefiting the territory is established.",
      },
      {
        fr: "Une seule action est établie.",
        en: "A single action is established.",
      },
      {
        fr: "Deux actions au moins sont établies, toutes achevées ou de moins d’un an.",
        en: "At least two actions are established, all of them completed or less than a year old.",
      },
      {
        fr: "Deux actions au moins sont établies, dont une en cours depuis plus d’un an.",
        en: "At least two actions are established, one of them under way for more than a year.",
      },
      {
        fr: "Conditions de la note 3, et le nombre de bénéficiaires de chacune est attesté par l’organisme qui la conduit.",
        en: "Conditions of score 3, and the number of beneficiaries of each is certified by the organisation that runs it.",
      },
    ],
    evidence: { kinds: ["legal_act", "kpi_report", "accounts", "declaration"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: {
        fr: "Règle propre à la collectivité ; le service juridique confirme son lien avec l’objet du contrat et l’égalité de traitement des candidats.",
        en: "The département’s own rule; the legal team confirms its link with the subject matter of the contract and the equal treatment of candidates.",
      },
      mark: "own",
    },
  },
  {
    code: "SOC-1",
    theme: "social_investment",
    kind: "scored",
    question: {
      fr: "Quelle expérience le candidat a-t-il de l’investissement à vocation sociale et du paiement au résultat ?",
      en: "What experience does the candidate have of social investment and payment by results?",
    },
    guidance: {
      fr: "Compter les engagements signés depuis moins de dix ans, en France ou ailleurs. Un contrat à impact compte qu’il ait réussi ou échoué : c’est l’évaluation rendue qui importe. Les placements dans un fonds solidaire ouvert à tous ne comptent pas.",
      en: "Count commitments signed within the last ten years, in France or elsewhere. An outcomes contract counts whether it succeeded or failed: what matters is that its evaluation was delivered. Investments in a social fund open to anyone do not count.",
    },
    weight: 4,
    scale: [
      {
        fr: "Aucun investissement dans un organisme à vocation sociale n’est établi.",
        en: "No investment in an organisation with a social purpose is established.",
      },
      {
        fr: "Au moins un investissement à vocation sociale est établi ; aucun contrat à impact n’a été signé.",
        en: "At least one social investment is established; no outcomes contract has been signed.",
      },
      {
        fr: "Au moins un contrat à impact a été signé ; aucune évaluation n’est encore rendue.",
        en: "At least one outcomes contract has been signed; no evaluation has been delivered yet.",
      },
      {
        fr: "Au moins un contrat à impact a donné lieu à une évaluation indépendante rendue.",
        en: "At least one outcomes contract has led to an independent evaluation that has been delivered.",
      },
      {
        fr: "Au moins deux contrats à impact ont donné lieu à une évaluation indépendante rendue, dont une est publique.",
        en: "At least two outcomes contracts have led to an independent evaluation that has been delivered, one of them public.",
      },
    ],
    evidence: { kinds: ["legal_act", "kpi_report", "declaration", "press"], minimum: "documented" },
    answeredBy: "institution",
    source: {
      text: { fr: "Règle propre à la collectivité.", en: "The département’s own rule." },
      mark: "own",
    },
  },
  {
    code: "CND-1",
    theme: "conditions",
    kind: "scored",
    question: {
      fr: "Quel rendement maximal le candidat demande-t-il en cas de succès ?",
      en: "What maximum return does the candidate ask for in the event of success?",
    },
    guidance: {
      fr: "Taux de rendement interne annuel si tous les objectifs sont atteints, frais perçus compris, comparé au plafond de l’appel. Si l’appel n’en fixe pas, le rendement le plus élevé parmi les offres recevables tient lieu de plafond. Une offre au-dessus du plafond de l’appel est irrecevable et n’est pas notée.",
      en: "Annual internal rate of return if all targets are met, fees received included, compared with the ceiling set by the call. Where the call sets none, the highest return among the admissible offers serves as the ceiling. An offer above the call’s ceiling is inadmissible and is not scored.",
    },
    weight: 5,
    scale: [
      {
        fr: "Le rendement est inférieur de moins de 5 % au plafond, ou égal à lui.",
        en: "The return is less than 5% below the ceiling, or equal to it.",
      },
      {
        fr: "Le rendement est inférieur au plafond de 5 % à moins de 15 %.",
        en: "The return is from 5% to less than 15% below the ceiling.",
      },
      {
        fr: "Le rendement est inférieur au plafond de 15 % à moins de 30 %.",
        en: "The return is from 15% to less than 30% below the ceiling.",
      },
      {
        fr: "Le rendement est inférieur au plafond de 30 % à moins de 50 %.",
        en: "The return is from 30% to less than 50% below the ceiling.",
      },
      {
        fr: "Le rendement est inférieur au plafond de 50 % au moins, ou nul.",
        en: "The return is at least 50% below the ceiling, or nil.",
      },
    ],
    evidence: { kinds: ["legal_act", "declaration"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Règle propre à la collectivité. Les écarts sont relatifs : pour un plafond de 4 %, un rendement de 3 % est inférieur de 25 %.",
        en: "The département’s own rule. Differences are relative: against a ceiling of 4%, a return of 3% is 25% below.",
      },
      mark: "own",
    },
  },
  {
    code: "CND-2",
    theme: "conditions",
    kind: "scored",
    question: {
      fr: "Quelle part du capital le candidat accepte-t-il de perdre si les résultats ne sont pas atteints ?",
      en: "What share of its capital does the candidate accept to lose if the results are not achieved?",
    },
    guidance: {
      fr: "Part du capital versé qui n’est pas remboursée en cas d’échec complet, après toute garantie, protection ou coupon assuré. Les frais sont ceux que le candidat facture au projet, à l’opérateur ou au département. La faculté de sortie est celle que le candidat peut exercer seul, hors manquement d’une autre partie.",
      en: "Share of the capital paid in that is not repaid in the event of complete failure, after any guarantee, protection or assured coupon. Fees are those the candidate charges to the programme, the operator or the département. The right to withdraw is one the candidate may exercise alone, without default by another party.",
    },
    weight: 3,
    scale: [
      {
        fr: "Moins de 25 % du capital est exposé.",
        en: "Less than 25% of the capital is exposed.",
      },
      {
        fr: "De 25 % à moins de 50 % du capital est exposé.",
        en: "From 25% to less than 50% of the capital is exposed.",
      },
      {
        fr: "De 50 % à moins de 100 % du capital est exposé.",
        en: "From 50% to less than 100% of the capital is exposed.",
      },
      {
        fr: "Tout le capital est exposé ; des frais sont facturés ou une faculté de sortie est demandée.",
        en: "All the capital is exposed; fees are charged or a right to withdraw is requested.",
      },
      {
        fr: "Tout le capital est exposé, sans frais ni faculté de sortie.",
        en: "All the capital is exposed, with no fees and no right to withdraw.",
      },
    ],
    evidence: { kinds: ["legal_act", "declaration"], minimum: "documented" },
    answeredBy: "both",
    source: {
      text: {
        fr: "Règle propre à la collectivité, conforme au principe du contrat à impact social : le payeur public ne rembourse qu’au résultat.",
        en: "The département’s own rule, in keeping with the principle of the social impact contract: the public payer repays only for results.",
      },
      mark: "own",
    },
  },
];
