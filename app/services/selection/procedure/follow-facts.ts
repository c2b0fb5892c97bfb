import type { Tx } from "../../../../db/client.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { type Act, actionsFor } from "../../../domain/selection/procedure.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { step } from "./advance.ts";
import { lockedSelection } from "./locked-selection.ts";
import { procedureFile } from "./procedure-file.ts";

/** What is recorded carries these out by itself, the gravest first; the others are pressed by a person. */
const followed: readonly Act[] = ["annul", "reinstate", "suspend", "resume", "enforce", "sign", "notify"];

/** Whoever writes the fact; `viewer` null = the portal, told by a provider. */
export interface Mover {
  viewer: { personId: string } | null;
  today: Day;
  now: Instant;
}

/**
 * Moves a selection as far as what is recorded takes it, in the transaction of the fact that was just written. Nothing
 * moves where something blocks: the pages say what. Returns the state it ends in.
 */
export async function followFacts(tx: Tx, mover: Mover, selectionId: string): Promise<SelectionState> {
  const call = await lockedSelection(tx, selectionId);
  const { file } = await procedureFile(tx, call, mover);
  const open = actionsFor(file, "legal").filter(({ blocked }) => blocked.length === 0);
  const next = followed.flatMap((act) => open.filter((one) => one.act === act))[0];
  if (!next) return file.state;
  await step(tx, mover, { selectionId, act: next.act, from: file.state, to: next.to });
  return followFacts(tx, mover, selectionId);
}
