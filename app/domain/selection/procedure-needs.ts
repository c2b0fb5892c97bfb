import type { Message } from "../errors.ts";

/** What the guards of the procedure read of a selection; who counts them is `db/queries/procedure.ts`. */
export interface ProcedureFacts {
  perimeterChosen: boolean;
  /** The draft of the grid has no problem left, or it is frozen. */
  gridWhole: boolean;
  /** Candidacies not withdrawn. */
  candidates: number;
  /** Candidates without a screening, or whose screening is overtaken. */
  unscreened: number;
  /** Candidates whose screening is undetermined, without a recorded verdict. */
  undetermined: number;
  /** Candidates with criteria nobody assessed yet, or assessed as undetermined, without a recorded verdict. */
  unassessed?: number;
  /** Nobody sits on the committee that is to be asked. */
  emptyCommittee?: boolean;
  /** Candidates without a recorded verdict. */
  unrecorded: number;
  /** Candidates whose recorded verdict rests on facts that have changed since. */
  toReexamine: number;
  /** Candidates to be ranked whose scores are not all in. */
  unscored: number;
  /** The committee has voted the ranking in a closed meeting. */
  rankingVoted: boolean;
  /** Whoever asks left one of the files by recusal: what is counted here leaves that file out. */
  hasLeftFile: boolean;
  /** What later acts of the procedure wait for; absent = not recorded. */
  recorded?: Partial<Record<LaterNeed, boolean>>;
}

/** What the portal records from the vote on (domain §6); `procedure-recorded.ts` works them out. */
export const laterNeeds = [
  "deliberation",
  "adopted",
  "transmission",
  "publication",
  /** Neither suspended nor annulled. */
  "standing",
  "finalVersion",
  "signatories",
  "clearedThatDay",
  /** The whole gate, that day. */
  "gate",
  "allSigned",
  /** Each signature passed the gate on its own day. */
  "gateKept",
  "allNotified",
  "contractTransmitted",
  "nothingOwed",
  "suspension",
  "suspensionLifted",
  "annulment",
  "annulmentUndone",
] as const;
export type LaterNeed = (typeof laterNeeds)[number];

/** What only whoever reads the contract can count: to anybody else it is not theirs to read, and never missing. */
export const contractNeeds: readonly LaterNeed[] = [
  "finalVersion",
  "signatories",
  "clearedThatDay",
  "gate",
  "allSigned",
  "gateKept",
  "allNotified",
  "contractTransmitted",
];

const counted = ["unscreened", "undetermined", "unassessed", "unrecorded", "toReexamine", "unscored"] as const;
type Counted = (typeof counted)[number];

export type Need = "perimeter" | "grid" | "candidates" | "rankingVoted" | "everyFile" | "seated" | Counted | LaterNeed;

/** Why a need is not met, as a key of the locales' errors (`need_…`, one and many apart); null when it is. */
export function unmet(need: Need, facts: ProcedureFacts): Message | null {
  switch (need) {
    case "perimeter":
      return facts.perimeterChosen ? null : { key: "perimeterNotChosen" };
    case "grid":
      return facts.gridWhole ? null : { key: "gridNotWhole" };
    case "candidates":
      return facts.candidates > 0 ? null : { key: "need_candidates" };
    case "rankingVoted":
      return facts.rankingVoted ? null : { key: "need_rankingVoted" };
    case "seated":
      return facts.emptyCommittee ? { key: "need_seated" } : null;
    case "everyFile":
      return facts.hasLeftFile ? { key: "need_everyFile" } : null;
    default:
      return isCounted(need)
        ? missing(need, facts[need] ?? 0)
        : facts.recorded?.[need]
          ? null
          : { key: `need_${need}` };
  }
}

const isCounted = (need: Need): need is Counted => (counted as readonly Need[]).includes(need);

function missing(need: Counted, count: number): Message | null {
  if (count === 0) return null;
  return { key: count === 1 ? `need_${need}` : `need_${need}_many`, values: { count } };
}
