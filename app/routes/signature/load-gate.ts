import type { LoaderFunctionArgs } from "@remix-run/node";
import { movesOf } from "../../../db/queries/procedure.ts";
import { selectionById, selectionCreatedAt } from "../../../db/queries/selection.ts";
import { signingFile } from "../../../db/queries/signatures.ts";
import { can } from "../../domain/access/matrix.ts";
import { legalDeadlines } from "../../domain/signature/deadlines.ts";
import { warnings } from "../../domain/signature/enforceable.ts";
import { gate, heldFrom, vacuous } from "../../domain/signature/gate.ts";
import { found, signedIn } from "../../http/visit.ts";
import { procedureFile } from "../../services/selection/procedure/procedure-file.ts";
import { isAfterVote } from "../../services/signature/after-vote.ts";
import { contractToSend } from "../../services/signature/gate/contract-to-send.ts";
import { gateFacts, readPath } from "../../services/signature/gate/read-gate.ts";
import { isSigned, lastSignedOn } from "../../services/signature/gate/read-record.ts";
import { overridesSeen } from "../../services/signature/signing/overrides-seen.ts";
import { procedureView } from "../selection/procedure/procedure-view.ts";
import { brokenBy, gateLead, mends, publicCodes, restsOn } from "./gate-view.ts";
import { heldSince } from "./held-since.ts";

/** The legal room of a selection as of today: nothing is written, verdicts are run again and kept nowhere. */
export async function loadGate(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { locale, configuration } = args.context.visit;
  const { timeZone, holidays: zone } = configuration;
  const { today, now, viewer } = context;
  const readsContract = can(viewer, "contract.read");
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const { name, state } = selection;
    const { file, read } = await procedureFile(tx, selection, context);
    const moves = await movesOf(tx, id);
    const path = read?.path ?? (await readPath(tx, id));
    // The procedure ran the verdicts again already where they decide what comes next.
    const facts =
      read && (read.verdicts || !readsContract)
        ? read.record.facts
        : await gateFacts(tx, selection, path, { day: today, knownAt: now, verdicts: readsContract });
    const checks = gate(facts, today);
    const empty = vacuous(facts);
    const signedOn = isSigned(path) ? lastSignedOn(path) : null;
    const signing = readsContract && state === "signing" ? await signingFile(tx, id) : null;
    const asked = { role: viewer.role, locale, timeZone, selectionId: id };
    return {
      ...{ selection: { id, name, state }, today, readsContract },
      procedure: procedureView(file, moves, { ...asked, createdAt: await selectionCreatedAt(tx, id) }),
      held: heldSince({ state, moves, signing }, { today, timeZone, zone, locale }),
      overrides: await overridesSeen(tx, id, context),
      isOpen: state === "proposal" || isAfterVote(state),
      mayRecord: can(viewer, "legalEvent.record"),
      lead: gateLead({ state, facts, checks, signedOn, today, readsContract }),
      toSend: readsContract ? contractToSend(path, context) : null,
      broken: brokenBy(
        state,
        checks.filter(({ code }) => readsContract || publicCodes.includes(code)),
      ),
      // Who may not read the contract is told of the vote and its publicity alone.
      checks: checks
        .filter(({ code }) => readsContract || publicCodes.includes(code))
        .map((check) => ({
          ...{ ...check, on: heldFrom(check) },
          shown: check.state === "met" && empty.includes(check.code) ? ("vacuous" as const) : check.state,
          mend: check.state === "unmet" && state !== "annulled" ? mends[check.code] : null,
          event: restsOn(check, path.events),
        })),
      deadlines: legalDeadlines({ events: path.events, signedOn }, today, zone),
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
