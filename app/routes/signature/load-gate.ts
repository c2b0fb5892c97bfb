import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../domain/access/matrix.ts";
import { legalDeadlines } from "../../domain/signature/deadlines.ts";
import { warnings } from "../../domain/signature/enforceable.ts";
import { gate } from "../../domain/signature/gate.ts";
import { isAfterVote } from "../../services/signature/after-vote.ts";
import { gateFacts, readPath } from "../../services/signature/gate/read-gate.ts";
import { isSigned, isTransmissible, lastSignedOn } from "../../services/signature/gate/read-record.ts";
import { loadProcedure } from "../selection/procedure/load-procedure.ts";
import { gateLead, isBroken, mends, restsOn } from "./gate-view.ts";

/** The legal room of a selection as of today: nothing is written, verdicts are run again and kept nowhere. */
export async function loadGate(args: LoaderFunctionArgs) {
  const { context, selection, view } = await loadProcedure(args, "selection.read");
  const { id, name, state } = selection;
  const { today, now, viewer } = context;
  const readsContract = can(viewer, "contract.read");
  return context.read(async (tx) => {
    const path = await readPath(tx, id);
    const facts = await gateFacts(tx, selection, path, { day: today, knownAt: now, verdicts: readsContract });
    const checks = gate(facts, today);
    const signedOn = isSigned(path) ? lastSignedOn(path) : null;
    const zone = "metropole";
    return {
      ...{ selection: { id, name, state }, today, procedure: view, readsContract },
      isOpen: state === "proposal" || isAfterVote(state),
      mayRecord: can(viewer, "legalEvent.record"),
      lead: gateLead({ state, facts, checks, signedOn, today }),
      isBroken: isBroken(state, checks),
      // Who may not read the contract is told of the vote and its publicity alone.
      checks: checks
        .filter(({ code }) => readsContract || ["adopted", "transmitted", "published", "standing"].includes(code))
        .map((check) => ({
          ...check,
          mend: check.state === "unmet" ? mends[check.code] : null,
          event: restsOn(check, path.events),
        })),
      deadlines: legalDeadlines(
        { events: path.events, signedOn, contractIsTransmissible: isTransmissible(path) },
        today,
        zone,
      ),
      warnings: warnings(path.events),
      events: path.events.map(({ id: eventId, kind, about, onDay, reference }) => ({
        eventId,
        kind,
        about,
        onDay,
        reference,
      })),
    };
  });
}
