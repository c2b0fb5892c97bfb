import type { IssuedKind } from "../../domain/documents/issued-kinds.ts";
import type { VerdictValue } from "../../domain/screening/facts.ts";
import type { Ballot } from "../../domain/selection/committee.ts";
import type { Capacity, MotionKind } from "../../domain/selection/committee-words.ts";
import type { Standing } from "../../domain/selection/ranking.ts";

/** What the portal prints: the screening report, the comparison, the minutes, the letter of reasons. */
export const papers = {
  verdicts: { excluded: "écarté", undetermined: "indéterminé", cleared: "admis" } satisfies Record<
    VerdictValue,
    string
  >,
  fileNames: {
    screening_report: "rapport-de-criblage",
    comparison: "tableau-de-comparaison",
    minutes: "proces-verbal",
    reasons_letter: "lettre-de-motifs",
    certificate: "certificat",
    archive: "archive",
  } satisfies Record<IssuedKind, string>,
  perimeter: "Périmètre",
  verdict: "Verdict",
  why: "Pourquoi",
  members: "Membres",
  none: "–",
  hash: (hash: string) => `empreinte ${hash.slice(0, 12)}`,
  report: {
    title: (name: string) => `Rapport de criblage : ${name}`,
    reference: (selection: string, hash: string) => `${selection} · rapport de criblage · ${hash}`,
    basis: "Ce sur quoi il porte",
    selection: "Sélection",
    day: "Faits en vigueur le",
    known: "Tels que connus le",
    at: "Périmètre regardé",
    proof: "La preuve",
    byPerimeter: "À chaque périmètre",
    missing: "Ce qui manque",
    changes: "Ce qui changerait le verdict",
    flags: "À signaler",
    reached: "Les membres regardés",
    member: "Établissement",
    relation: "Lien avec le candidat",
    ring: "Dès",
    pieces: "Les pièces utilisées",
    piece: "Pièce",
    expires: "Compte jusqu’au",
    strength: "Force",
    noPiece: "Aucune pièce.",
    sum: "Empreinte SHA-256 des faits et de la règle",
    version: "Version de la règle",
  },
  comparison: {
    title: (selection: string) => `Tableau de comparaison : ${selection}`,
    lead: (count: number) =>
      count === 1 ? "Une candidature, à chaque périmètre." : `${count} candidatures, à chaque périmètre.`,
    reference: (selection: string) => `${selection} · tableau de comparaison`,
    candidate: "Candidat",
    reasons: "Pourquoi, au périmètre retenu",
    ranking: "Classement",
    rank: "Rang",
    points: "Points sur 100",
    standing: "Situation",
  },
  letter: {
    dated: (place: string, day: string) => `${place}, le ${day}`,
    signedFor: (place: string) => `Pour ${place}, la direction des finances`,
    title: "Motifs de la décision",
    lead: (name: string, selection: string) =>
      `À l’attention de ${name}, candidat à la sélection « ${selection} » : votre candidature n’est pas retenue.`,
    reference: (selection: string, name: string) => `${selection} · ${name}`,
    decision: "La décision",
    held: (day: string) => `Verdict consigné le ${day}.`,
    found: "Ce qui a été constaté",
    criteria: "Les autres critères",
    heard: "Votre réponse",
    finding: (number: number, sent: string, until: string) =>
      `Le constat n° ${number} vous a été adressé le ${sent} ; vous pouviez y répondre jusqu’au ${until}.`,
    replied: (count: number) =>
      count === 0
        ? "Aucune réponse n’est parvenue au département."
        : count === 1
          ? "Votre réponse a été versée au dossier et examinée avant la décision."
          : `Vos ${count} réponses ont été versées au dossier et examinées avant la décision.`,
    points: (points: string) => `Votre dossier a obtenu ${points} points sur 100 ; il n’est pas proposé.`,
    appeal: "Voies et délais de recours",
    appealWords:
      "Cette décision peut être contestée devant le tribunal administratif dans les deux mois de sa notification (code de justice administrative, article R. 421-1). Un recours gracieux adressé au département dans ce délai l’interrompt.",
  },
  minutes: {
    title: (number: number) => `Procès-verbal de la séance n° ${number}`,
    lead: (selection: string, day: string) => `Comité de sélection « ${selection} », réuni le ${day}.`,
    reference: (selection: string, hash: string) => `${selection} · procès-verbal · ${hash}`,
    seating: "Composition",
    place: "Lieu",
    present: "Présents",
    excused: "Absents",
    recused: "Déports",
    secretary: "Secrétaire",
    grid: "Grille gelée",
    gridWords: (number: number, hash: string) => `version ${number}, empreinte ${hash.slice(0, 12)}`,
    capacities: { chair: "présidence", member: "membre" } satisfies Record<Capacity, string>,
    candidates: "Les candidatures",
    candidate: "Candidat",
    standing: "Situation",
    standings: {
      ranked: "classé",
      excluded: "écarté",
      undetermined: "indéterminé",
      incomplete: "notes manquantes",
      undiscussed: "écart à discuter",
    } satisfies Record<Standing, string>,
    derogation: (deliberation: string) => `dérogation (${deliberation})`,
    scores: (name: string) => `Notes de ${name}`,
    criterion: "Critère",
    given: "Notes",
    result: "Résultat",
    reasons: (name: string) => `Motifs des notes de ${name}`,
    notes: "Écarts discutés",
    motions: "Les votes",
    motion: "Question",
    motionKinds: {
      keep: (name: string) => `Retenir ${name}`,
      derogation: (name: string) => `Déroger pour ${name}`,
      ranking: () => "Proposer le classement",
    } satisfies Record<MotionKind, (name: string) => string>,
    quorum: "Quorum",
    quorumWords: (present: number, sitting: number, reached: boolean) =>
      `${present} présents sur ${sitting}, ${reached ? "atteint" : "non atteint"}`,
    votes: "Votes",
    ballots: { for: "pour", against: "contre", abstain: "abstention" } satisfies Record<Ballot, string>,
    outcome: (yes: number, no: number, none: number) => `${yes} pour, ${no} contre, ${none} abstentions`,
    results: { adopted: "adopté", refused: "rejeté" },
    ranking: "Le classement proposé",
    rank: "Rang",
    points: "Points sur 100",
    open: "La séance n’est pas close : ce procès-verbal est un projet.",
    sum: "Empreinte SHA-256 du procès-verbal",
  },
};
