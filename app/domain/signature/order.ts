import { precondition } from "../errors.ts";
import type { Duty, SignatureOutcome } from "./words.ts";

export interface OrderedSignatory {
  id: string;
  partyId: string;
  duty: Duty;
  /** Lower comes first; the same rank acts in parallel. */
  rank: number;
  /** Whom they stand in for; null = nobody. */
  substituteFor: string | null;
  /** Replaced, or named by mistake: acts no more. */
  withdrawn: boolean;
  /** For the sentence of a refusal. */
  name?: string;
}

/** How a signatory's step ended on the current version. */
export interface SignatoryEnd {
  signatoryId: string;
  outcome: SignatureOutcome;
}

export type StepState = "done" | "open" | "waiting" | "refused" | "expired";

/** One step: a signatory with their substitutes, of whom one is enough. */
export interface OrderStep {
  /** The signatory in title, withdrawn or not. */
  id: string;
  partyId: string;
  duty: Duty;
  rank: number;
  state: StepState;
  /** Those who may act in it when it is open, the one in title first; empty = somebody must be named. */
  memberIds: string[];
}

const fulfilled: Record<Duty, SignatureOutcome> = { approve: "approved", sign: "signed" };
const place = ({ duty, rank }: Pick<OrderStep, "duty" | "rank">): [number, number] => [
  duty === "approve" ? 0 : 1,
  rank,
];
type Place = Pick<OrderStep, "duty" | "rank">;
const compare = (a: Place, b: Place): number => {
  const [[dutyA, rankA], [dutyB, rankB]] = [place(a), place(b)];
  return dutyA - dutyB || rankA - rankB;
};

/** True when the first acts before the second: approvers before every signer, then by rank. */
export const comesBefore = (a: Place, b: Place): boolean => compare(a, b) < 0;

/**
 * The steps of the current version in their order: approvers before every signer, then by rank, the same rank in
 * parallel. A step is done when one of its members approved or signed; a refusal holds it until the one who refused is
 * withdrawn; it is expired when nobody is left in time. A step opens once every step placed before it is done.
 */
export function steps(signatories: readonly OrderedSignatory[], ends: readonly SignatoryEnd[]): OrderStep[] {
  const ended = (id: string, outcome: SignatureOutcome) =>
    ends.some((end) => end.signatoryId === id && end.outcome === outcome);
  const groups = new Map<string, OrderedSignatory[]>();
  for (const one of signatories) {
    const head = headOf(one, signatories);
    groups.set(head.id, [...(groups.get(head.id) ?? []), one]);
  }
  const found = [...groups].map(([id, group]): OrderStep => {
    const head = group.find((one) => one.id === id) as OrderedSignatory;
    const live = group.filter(({ withdrawn }) => !withdrawn).sort((a, b) => Number(b === head) - Number(a === head));
    const inTime = live.filter((one) => !ended(one.id, "expired"));
    const state = group.some((one) => ended(one.id, fulfilled[head.duty]))
      ? "done"
      : live.some((one) => ended(one.id, "refused"))
        ? "refused"
        : live.length > 0 && inTime.length === 0
          ? "expired"
          : "waiting";
    const { partyId, duty, rank } = head;
    return { id, partyId, duty, rank, state, memberIds: inTime.map((one) => one.id) };
  });
  const kept = found.filter((step) => !isReplaced(step, found)).sort(compare);
  return kept.map((step) => {
    const isNext = kept.every((other) => compare(other, step) >= 0 || other.state === "done");
    return step.state === "waiting" && isNext ? { ...step, state: "open" } : step;
  });
}

/** The one in title behind a substitute, at any depth; a circle ends on whoever was asked first in order of id. */
function headOf(one: OrderedSignatory, all: readonly OrderedSignatory[]): OrderedSignatory {
  const seen = [one];
  for (;;) {
    const next = all.find(({ id }) => id === seen.at(-1)?.substituteFor);
    if (!next) return seen.at(-1) as OrderedSignatory;
    const at = seen.indexOf(next);
    if (at >= 0) return seen.slice(at).sort((a, b) => a.id.localeCompare(b.id))[0] as OrderedSignatory;
    seen.push(next);
  }
}

/** A step nobody is left in goes once another of its party has the same duty; an approver's goes at once. */
function isReplaced(step: OrderStep, all: readonly OrderStep[]): boolean {
  if (step.state !== "waiting" || step.memberIds.length > 0) return false;
  if (step.duty === "approve") return true;
  const rivals = all.filter(({ duty, partyId }) => duty === step.duty && partyId === step.partyId);
  const alive = rivals.some(({ state, memberIds }) => state !== "waiting" || memberIds.length > 0);
  return alive || rivals[0] !== step;
}

/** The steps everybody waits for: not done, and placed before all others. Empty = all is done. */
export function current(order: readonly OrderStep[]): OrderStep[] {
  const first = order.find(({ state }) => state !== "done");
  return first ? order.filter((step) => step.state !== "done" && compare(step, first) === 0) : [];
}

/** True when it is this signatory's turn. */
export function mayAct(
  signatoryId: string,
  signatories: readonly OrderedSignatory[],
  ends: readonly SignatoryEnd[],
): boolean {
  return steps(signatories, ends).some(({ state, memberIds }) => state === "open" && memberIds.includes(signatoryId));
}

/** True when the contract carries every approval and signature of its current version. */
export function allSigned(signatories: readonly OrderedSignatory[], ends: readonly SignatoryEnd[]): boolean {
  const order = steps(signatories, ends);
  return order.some(({ duty }) => duty === "sign") && order.every(({ state }) => state === "done");
}

/**
 * Refuses with `Precondition` whoever acts out of turn: why, and who holds the step (`holder`: their names, else their
 * ids; « — » where somebody must be named first).
 */
export function mustBeNext(
  signatoryId: string,
  signatories: readonly OrderedSignatory[],
  ends: readonly SignatoryEnd[],
): void {
  const order = steps(signatories, ends);
  const one = signatories.find(({ id, withdrawn }) => id === signatoryId && !withdrawn);
  if (!one) throw precondition({ key: "order_notSignatory" });
  // The step of somebody who still acts is never replaced.
  const own = order.find(({ id }) => id === headOf(one, signatories).id) as OrderStep;
  if (own.state === "open" && own.memberIds.includes(signatoryId)) return;
  if (own.state !== "waiting" && own.state !== "open") throw precondition({ key: `order_${own.state}` });
  if (own.state === "open") throw precondition({ key: "order_expired" });
  const named = (id: string) => signatories.find((other) => other.id === id)?.name ?? id;
  const holder = current(order).flatMap(({ memberIds }) => memberIds.map(named));
  throw precondition({ key: "order_waiting", values: { holder: holder.join(", ") || "—" } });
}
