import { type LegalDeadline, legalDeadlines } from "../../../domain/signature/deadlines.ts";
import { stopOfFile } from "../../../domain/signature/enforceable.ts";
import type { Context } from "../../context.ts";
import type { Path } from "./read-gate.ts";
import { isSigned, lastSignedOn } from "./read-record.ts";

/**
 * The signed contract that was not yet sent to the prefect, with its fifteen days, in either legal form: the form only
 * decides whether the procedure waits for it. Null before the last signature, once it is sent, or once it is undone.
 */
export function contractToSend(path: Path, { today, zone }: Pick<Context, "today" | "zone">): LegalDeadline | null {
  const { events } = path;
  const signedOn = isSigned(path) ? lastSignedOn(path) : null;
  if (stopOfFile(events)?.by === "annulled") return null;
  const found = legalDeadlines({ events, signedOn }, today, zone).find(({ code }) => code === "contract_transmission");
  return found && found.metOn === null ? found : null;
}
