import type { Tx } from "../../../../db/client.ts";
import { declarationsOf, seatsOf } from "../../../../db/queries/committee.ts";
import type { Viewer } from "../../../domain/access/viewer.ts";

/** `declare`: the member's interests come first; `noSeat`: they do not sit on this committee. */
export type WhyClosed = "declare" | "noSeat";

/** Why a member of a committee reads no file of a selection; null = the files the reader has not left are open. */
export async function whyClosed(
  tx: Tx,
  { role, personId }: Pick<Viewer, "role" | "personId">,
  selectionId: string,
): Promise<WhyClosed | null> {
  if (role !== "committee") return null;
  const mine = (rows: readonly { personId: string }[]) => rows.some((row) => row.personId === personId);
  if (!mine(await seatsOf(tx, selectionId))) return "noSeat";
  return mine(await declarationsOf(tx, selectionId)) ? null : "declare";
}
