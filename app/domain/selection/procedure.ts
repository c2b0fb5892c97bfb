import { can, type Verb } from "../access/matrix.ts";
import { type Role, roles } from "../access/roles.ts";
import { type Message, precondition } from "../errors.ts";
import { contractNeeds, type Need, type ProcedureFacts, unmet } from "./procedure-needs.ts";
import { course, type SelectionState } from "./states.ts";

/** What moves a selection from one state to another. */
export const acts = [
  "open",
  "screen",
  "hear",
  "convene",
  "propose",
  "rehear",
  "deliberate",
  "enforce",
  "beginSigning",
  "sign",
  "notify",
  "enterIntoForce",
  "close",
  "abandon",
  "suspend",
  "resume",
  "annul",
  "reinstate",
] as const;
export type Act = (typeof acts)[number];

interface Move {
  /** `before`: the state it was suspended or annulled in. */
  to: SelectionState | "before";
  by: Verb;
  needs: readonly Need[];
}

const { advance, conclude } = { advance: "selection.advance", conclude: "selection.conclude" } as const;
/**
 * A file is ready for the committee when everybody was heard and every verdict is recorded and holds. Whoever left a
 * file cannot see whether it is: another moves the selection on.
 */
const settled = ["everyFile", "unscreened", "toReexamine", "undetermined", "unassessed", "unrecorded"] as const;
const abandon: Move = { to: "abandoned", by: advance, needs: ["everyFile"] };
const rehear: Move = { to: "reply", by: advance, needs: ["everyFile"] };
/**
 * A judge or the prefect may suspend or annul from the deliberation on, after the end included. Nothing else is needed:
 * whoever left a file may write down what was decided outside.
 */
const stopped = {
  suspend: { to: "suspended", by: conclude, needs: ["suspension"] },
  annul: { to: "annulled", by: conclude, needs: ["annulment"] },
} as const satisfies Partial<Record<Act, Move>>;
/** After the vote nothing goes on while the act is suspended or annulled, nor by whoever left a file. */
const standing = ["everyFile", "standing"] as const;

/** What may happen next, in every state: the one table of the procedure (domain §6). */
export const procedure: Record<SelectionState, Partial<Record<Act, Move>>> = {
  preparation: { open: { to: "open", by: "selection.open", needs: ["perimeter", "grid"] }, abandon },
  open: { screen: { to: "screening", by: advance, needs: ["everyFile", "candidates"] }, abandon },
  screening: { hear: { to: "reply", by: advance, needs: ["everyFile", "candidates", "unscreened"] }, abandon },
  reply: { convene: { to: "committee", by: advance, needs: ["candidates", ...settled, "seated"] }, abandon },
  committee: {
    propose: { to: "proposal", by: advance, needs: ["candidates", ...settled, "unscored", "rankingVoted"] },
    rehear,
    abandon,
  },
  proposal: {
    deliberate: { to: "deliberated", by: conclude, needs: [...settled, "standing", "deliberation", "adopted"] },
    rehear,
    abandon,
  },
  deliberated: {
    enforce: { to: "enforceable", by: conclude, needs: [...standing, "adopted", "transmission", "publication"] },
    ...stopped,
  },
  enforceable: {
    beginSigning: {
      to: "signing",
      by: conclude,
      needs: [...standing, "finalVersion", "signatories", "clearedThatDay", "gate"],
    },
    ...stopped,
  },
  // Each signature passed the gate of its own day; what changes after the last one undoes none of them.
  signing: { sign: { to: "signed", by: conclude, needs: [...standing, "allSigned", "gateKept"] }, ...stopped },
  signed: { notify: { to: "notified", by: conclude, needs: [...standing, "allNotified"] }, ...stopped },
  notified: {
    enterIntoForce: { to: "in_force", by: conclude, needs: [...standing, "contractTransmitted"] },
    ...stopped,
  },
  in_force: { close: { to: "closed", by: conclude, needs: [...standing, "nothingOwed"] }, ...stopped },
  closed: { ...stopped },
  suspended: {
    resume: { to: "before", by: conclude, needs: ["everyFile", "suspensionLifted", "standing"] },
    annul: stopped.annul,
  },
  // What ended it did not happen: the record was an error and was corrected. Nobody decides anything, whoever left a file included.
  annulled: { reinstate: { to: "before", by: conclude, needs: ["annulmentUndone"] } },
  abandoned: {},
};

/** What the portal does not carry out yet: the end of a contract waits for the repayments. It is told all the same. */
const toldOnly: readonly Act[] = ["close"];
/** What the portal carries out, each by the verb of its line. */
export const executable: readonly Act[] = acts.filter((act) => !toldOnly.includes(act));

/** The acts a verb carries out: one service a verb takes these and no other. */
export const actsOf = (verb: Verb): Act[] =>
  executable.filter((act) => Object.values(procedure).some((moves) => moves[act]?.by === verb));

/** A selection as the procedure sees it. `before`: the state it was suspended or annulled in. */
export interface ProcedureFile extends ProcedureFacts {
  state: SelectionState;
  before?: SelectionState;
}

export interface Action {
  act: Act;
  to: SelectionState;
  verb: Verb;
  /** The roles that hold it. */
  by: Role[];
  /** Whether the asking role is one of them. */
  isMine: boolean;
  /** Empty = nothing blocks it. */
  blocked: Message[];
  /** Some of its conditions are the contract's, which the asking role does not read: nothing is told of them. */
  unread: boolean;
  /** Mine and not blocked. */
  allowed: boolean;
}

/**
 * Every act of the present state: allowed or not, for whom, and in words (keys of the locales' errors) what blocks it.
 * The way on comes first, ways back and out after it.
 */
export function actionsFor(file: ProcedureFile, role: Role): Action[] {
  const reads = can({ role }, "contract.read");
  return Object.entries(procedure[file.state]).map(([act, move]) => {
    const { to, by: verb, needs } = move as Move;
    const by = roles.filter((one) => can({ role: one }, verb));
    const isMine = by.includes(role);
    const isRead = (need: Need) => reads || !(contractNeeds as readonly Need[]).includes(need);
    const blocked = needs.filter(isRead).flatMap((need) => unmet(need, file) ?? []);
    const unread = !needs.every(isRead);
    const target = to === "before" ? (file.before ?? "deliberated") : to;
    const allowed = isMine && !unread && blocked.length === 0;
    return { act: act as Act, to: target, verb, by, isMine, blocked, unread, allowed };
  });
}

/**
 * The way on: the act that leads to the next state of the ordinary course, or back to it from a suspension or an annulment
 * recorded by error; null at the end and where nothing leads out.
 */
export function nextAction(file: ProcedureFile, role: Role): Action | null {
  if (file.state === "suspended") return actionsFor(file, role).find(({ act }) => act === "resume") ?? null;
  if (file.state === "annulled") return actionsFor(file, role).find(({ blocked }) => blocked.length === 0) ?? null;
  const next = course.includes(file.state) ? course[course.indexOf(file.state) + 1] : undefined;
  return actionsFor(file, role).find(({ to }) => to === next) ?? null;
}

/** The state an act leads to. Refuses with `Precondition` what the table does not allow, telling the first reason. */
export function move(file: ProcedureFile, act: Act): SelectionState {
  const found = procedure[file.state][act];
  if (!found) throw precondition({ key: "actNotNow" });
  for (const need of found.needs) {
    const reason = unmet(need, file);
    if (reason) throw precondition(reason);
  }
  return found.to === "before" ? (file.before ?? "deliberated") : found.to;
}

/** Work on the files themselves, which moves nothing, and the states that take it. */
export const work = {
  questionnaire: ["open"],
  screening: [
    "open",
    "screening",
    "reply",
    "committee",
    "proposal",
    "deliberated",
    "enforceable",
    "signing",
    "in_force",
  ],
  assessment: ["open", "screening", "reply"],
  finding: ["reply"],
  verdict: ["reply"],
  derogation: ["reply", "committee", "proposal", "deliberated", "enforceable", "signing", "in_force"],
  committee: ["preparation", "open", "screening", "reply", "committee"],
  scoring: ["committee"],
  meeting: ["committee"],
} as const satisfies Record<string, readonly SelectionState[]>;
export type Work = keyof typeof work;

/** True when the state takes this work. */
export const takes = (state: string, what: Work): boolean => (work[what] as readonly string[]).includes(state);

/** Refuses with `Precondition` where the state does not take this work. */
export function mustTake(state: string, what: Work): void {
  if (!takes(state, what)) throw precondition({ key: `notNow_${what}` });
}
