import type { Day } from "../day.ts";
import { conflict, precondition } from "../errors.ts";
import type { SelectionState } from "../selection/states.ts";
import { mustBeNext, type OrderedSignatory, type SignatoryEnd } from "./order.ts";
import type { SignatureOutcome } from "./words.ts";

/** A step on the current version with its legal day. */
export interface DatedEnd extends SignatoryEnd {
  id: string;
  onDay: Day;
}

/** How somebody says a signatory's step ended. */
export interface StepAsked {
  signatoryId: string;
  outcome: SignatureOutcome;
  onDay: Day;
  /** The hash the signatory was shown; asked of an approval and a signature. */
  confirmedSha256: string | null;
  /** The record this one replaces, with its reason told elsewhere. */
  corrects: string | null;
}

/** Where the contract stands when a step is asked. */
export interface StepGround {
  state: SelectionState;
  /** The newest version; `finalOn`: the day it was made final, null before. */
  version: { sha256: string; finalOn: Day | null } | null;
  signatories: readonly OrderedSignatory[];
  /** Live records of the newest version. */
  ends: readonly DatedEnd[];
  today: Day;
}

const fulfils = (outcome: SignatureOutcome): boolean => outcome === "approved" || outcome === "signed";
const place = ({ duty, rank }: OrderedSignatory): number => (duty === "sign" ? 100 : 0) + rank;

/**
 * Refuses with `Precondition` a step that does not fit where the contract stands: out of turn, of another file, on a day
 * that cannot be, or already done. The gate is asked apart. A correction stands in the place of what it corrects.
 */
export function mustFit(asked: StepAsked, ground: StepGround): void {
  const { signatories, version, today } = ground;
  const refuse = (key: string) => precondition({ key });
  if (ground.state !== "signing") throw refuse("signing_notSigning");
  if (!version || version.finalOn === null) throw refuse("need_finalVersion");
  const one = signatories.find(({ id }) => id === asked.signatoryId);
  if (!one || one.withdrawn) throw refuse("order_notSignatory");
  const live = ground.ends.find(({ signatoryId }) => signatoryId === one.id);
  if (asked.corrects !== null && live?.id !== asked.corrects) throw conflict({ key: "alreadyDone" });
  if (live && asked.corrects === null) throw refuse(`order_${fulfils(live.outcome) ? "done" : live.outcome}`);
  const ends = ground.ends.filter(({ id }) => id !== asked.corrects);
  if (asked.onDay > today) throw refuse("signing_later");
  if (asked.onDay < version.finalOn) throw refuse("signing_beforeFinal");
  if (fulfils(asked.outcome)) {
    if ((asked.outcome === "approved") !== (one.duty === "approve")) throw refuse("signing_otherAct");
    if (asked.confirmedSha256 !== version.sha256) throw refuse("signing_otherHash");
    mustBeNext(one.id, signatories, ends);
    mustFollow(asked, one, { signatories, ends });
    return;
  }
  mustBeOpen(asked, one, { signatories, ends });
}

/** The days follow the order too: nobody signs before those they wait for. */
function mustFollow({ onDay }: StepAsked, one: OrderedSignatory, { signatories, ends }: Held): void {
  for (const end of ends.filter(({ outcome }) => fulfils(outcome))) {
    const other = signatories.find(({ id }) => id === end.signatoryId);
    if (!other) continue;
    if (place(other) < place(one) && end.onDay > onDay) throw precondition({ key: "signing_beforeOthers" });
    if (place(other) > place(one) && end.onDay < onDay) throw precondition({ key: "signing_afterOthers" });
  }
}

type Held = Pick<StepGround, "signatories" | "ends">;

/** A refusal may come before its turn; not of a step that is done, nor under signatures that were put after it. */
function mustBeOpen(asked: StepAsked, one: OrderedSignatory, { signatories, ends }: Held): void {
  const done = ends.filter(({ outcome }) => fulfils(outcome)).map(({ signatoryId }) => signatoryId);
  const others = signatories.filter(({ id }) => done.includes(id));
  const head = one.substituteFor ?? one.id;
  if (others.some(({ id, substituteFor }) => (substituteFor ?? id) === head)) throw precondition({ key: "order_done" });
  if (asked.corrects !== null && others.some((other) => place(other) > place(one)))
    throw precondition({ key: "signing_laterDone" });
}
