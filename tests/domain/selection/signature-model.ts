import { isDomainError } from "../../../app/domain/errors.ts";
import { actionsFor, executable, move, type ProcedureFile } from "../../../app/domain/selection/procedure.ts";
import { recordedNeeds } from "../../../app/domain/selection/procedure-recorded.ts";
import type { SelectionState } from "../../../app/domain/selection/states.ts";
import { type GateFacts, gate, isOpen, mustPass } from "../../../app/domain/signature/gate.ts";
import { allSigned, mustBeNext, type OrderedSignatory } from "../../../app/domain/signature/order.ts";
import { dayOf, event, fileOn, investor, payer } from "../signature/file.ts";

/** A selection from its proposal on, in days counted from the first; -1 = has not happened. */
export interface Node {
  state: SelectionState;
  before: SelectionState | null;
  /** The state it was annulled in. */
  ended: SelectionState | null;
  today: number;
  vote: "none" | "rejected" | "adopted";
  sent: number;
  told: number;
  suspended: number;
  lifted: number;
  annulled: boolean;
  final: boolean;
  override: number;
  approved: boolean;
  /** The day each of the two signed on, the investor before the payer. */
  signed: readonly [number, number];
  notified: boolean;
  contractSent: boolean;
}
export const start: Node = {
  ...{
    state: "proposal",
    before: null,
    ended: null,
    today: 0,
    vote: "none",
    sent: -1,
    told: -1,
    suspended: -1,
    lifted: -1,
  },
  ...{ annulled: false, final: false, override: -1, approved: false, signed: [-1, -1] },
  ...{ notified: false, contractSent: false },
};
/** The days of the model. The rules read only which day comes first: what holds of the first days holds of later ones. */
const lastDay = 2;

const signatories: OrderedSignatory[] = ["bank", "payer"].map((id, at) => ({
  ...{ id, partyId: id, duty: "sign", rank: at + 1, substituteFor: null, withdrawn: false },
}));
const endsOf = (node: Node) =>
  signatories.flatMap(({ id }, at) =>
    node.signed[at] === -1 ? [] : [{ signatoryId: id, outcome: "signed" as const }],
  );

/** What the gate reads for a signature on a day; the investor is cleared whenever it is looked at. */
export function factsOn(node: Node, day: number): GateFacts {
  const { sent, told, suspended, lifted, annulled, override, approved } = node;
  const on = (kind: Parameters<typeof event>[0], at: number) => (at < 0 ? [] : [event(kind, at)]);
  return fileOn(day, {
    events: [
      ...on("transmission", sent),
      ...on("publication", told),
      ...on("suspension", suspended),
      ...on("suspension_lifted", lifted),
      ...on("annulment", annulled ? 0 : -1),
    ],
    ...{ deliberationAdopted: node.vote === "adopted", finalHash: node.final ? "a".repeat(64) : null },
    ...{ parties: [payer, investor(day)], override: override < 0 ? null : { onDay: dayOf(override), approved } },
  });
}

export function fileOf(node: Node, hasLeftFile = false): ProcedureFile {
  const record = {
    ...{ facts: factsOn(node, node.today), hasDeliberation: node.vote !== "none" },
    allSigned: allSigned(signatories, endsOf(node)),
    gateKept: node.signed.every((day) => day < 0 || isOpen(gate(factsOn(node, day), dayOf(day)))),
    ...{ allNotified: node.notified, contractIsTransmissible: true, nothingOwed: true },
  };
  const recorded = { ...recordedNeeds(record, dayOf(node.today)), contractTransmitted: node.contractSent };
  return {
    ...{ state: node.state, before: (node.state === "annulled" ? node.ended : node.before) ?? undefined },
    ...{ perimeterChosen: true, gridWhole: true, candidates: 1 },
    ...{ unscreened: 0, undetermined: 0, unrecorded: 0, toReexamine: 0, unscored: 0, rankingVoted: true },
    ...{ hasLeftFile, recorded },
  };
}

export type By = "people" | "calendar" | "judge" | "lifting" | "correction";

/** Every node one step away: acts of the procedure, what people record, the next day, a judge. */
export function* stepsFrom(node: Node): Generator<{ node: Node; by: By; signedOn?: number }> {
  const { state, today } = node;
  // What goes back before the vote is the other model's.
  if (["abandoned", "reply"].includes(state)) return;
  const file = fileOf(node);
  for (const role of ["finance", "legal"] as const)
    for (const { act, allowed } of actionsFor(file, role)) {
      // The end of a contract is told only; the model takes it, to see what may follow.
      if (!allowed || !(executable.includes(act) || act === "close")) continue;
      const before = act === "suspend" ? state : act === "resume" ? null : node.before;
      const ended = act === "annul" ? state : null;
      const to = move(file, act);
      const by = act === "suspend" || act === "annul" ? "judge" : act === "reinstate" ? "correction" : "people";
      yield { node: { ...node, state: to, before, ended }, by };
    }
  if (node.annulled) yield { node: { ...node, annulled: false }, by: "correction" };
  if (state === "annulled") return;
  if (today < lastDay) yield { node: { ...node, today: today + 1 }, by: "calendar" };
  const people = (more: Partial<Node>) => ({ node: { ...node, ...more }, by: "people" as const });
  if (state === "proposal" && node.vote !== "adopted") {
    yield people({ vote: "rejected" });
    yield people({ vote: "adopted" });
  }
  if (state === "proposal") return;
  if (node.sent < 0) yield people({ sent: today });
  if (node.told < 0) yield people({ told: today });
  if (node.override < 0) yield people({ override: today });
  if (node.override >= 0 && !node.approved) yield people({ approved: true });
  // Another version restarts the steps.
  if (["deliberated", "enforceable", "signing"].includes(state)) yield people({ final: !node.final, signed: [-1, -1] });
  if (state === "signed") yield people({ notified: true });
  if (state === "notified") yield people({ contractSent: true });
  for (const [at, { id }] of signatories.entries())
    for (const day of [today - 1, today]) {
      if (state !== "signing" || day < 0 || !passes(node, id, day)) continue;
      const signed = node.signed.map((was, i) => (i === at ? day : was)) as unknown as readonly [number, number];
      yield { ...people({ signed }), signedOn: day };
    }
  if (node.suspended <= node.lifted && !node.annulled) yield { node: { ...node, suspended: today }, by: "judge" };
  if (node.suspended >= 0 && node.lifted <= node.suspended && today > node.suspended)
    yield { node: { ...node, lifted: today }, by: "lifting" };
  if (!node.annulled) yield { node: { ...node, annulled: true }, by: "judge" };
}

/** A signature is taken by the gate of its day and by the order, and by nothing else. */
function passes(node: Node, id: string, day: number): boolean {
  try {
    mustPass(factsOn(node, day), dayOf(day));
    mustBeNext(id, signatories, endsOf(node));
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}
