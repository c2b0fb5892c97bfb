import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AsOf } from "../../../db/queries/as-of.ts";
import { isId } from "../../domain/id.ts";
import { readAsOf } from "../../http/as-of.ts";
import { found, signedIn } from "../../http/visit.ts";
import type { Context } from "../../services/context.ts";
import type { HeldContract } from "../../services/positions/hold-contract.ts";
import { readPositions, type WhosePositions } from "../../services/positions/read-positions.ts";

/** Whose position an address is about, and the day it is read at. */
export interface Asked {
  context: Context;
  whose: WhosePositions & { contractId: string };
  /** The address of the position, with what it is read at. */
  base: string;
  suffix: string;
  when: AsOf;
  on: string | null;
  known: string | null;
  /** A member of the staff reads an investor's. */
  isStaff: boolean;
}

/**
 * Reads the address of a page of a position: an investor's own below `/ma-position`, one investor's below its contract
 * for the staff. An address that is none is not looked for.
 */
export function askedPosition(args: LoaderFunctionArgs): Asked {
  const { contractId = "", partyId } = args.params;
  const context = signedIn(args, partyId === undefined ? "position.read" : "money.read");
  found(isId(contractId) && (partyId === undefined || isId(partyId)) ? contractId : null);
  const { when, on, known } = readAsOf(args);
  const base = partyId === undefined ? `/ma-position/${contractId}` : `/contrats/${contractId}/positions/${partyId}`;
  const search = new URLSearchParams({ ...(on && { au: on }), ...(known && { connu: known }) });
  const suffix = search.size > 0 ? `?${search}` : "";
  const whose = { contractId, ...(partyId !== undefined && { partyId }) };
  return { ...{ context, whose, base, suffix, when, on, known }, isStaff: partyId !== undefined };
}

/** The position an address is about; one that is not the viewer's does not exist. */
export async function loadHeld(args: LoaderFunctionArgs): Promise<Asked & { held: HeldContract }> {
  const asked = askedPosition(args);
  const [held] = await readPositions(asked.context, asked.whose, asked.when);
  return { ...asked, held: found(held) };
}

/** What every page of a position says of where it is. */
export function placeOf({ base, suffix, on, known, when, isStaff, held }: Asked & { held: HeldContract }) {
  const { contractId, title, investor } = held;
  return { base, suffix, on, known, today: when.on, isStaff, contractId, title, investor };
}
export type Place = ReturnType<typeof placeOf>;
