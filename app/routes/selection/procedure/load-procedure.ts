import type { LoaderFunctionArgs } from "@remix-run/node";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { movesOf } from "../../../../db/queries/procedure.ts";
import { selectionById, selectionCreatedAt } from "../../../../db/queries/selection.ts";
import type { Verb } from "../../../domain/access/matrix.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { whyClosed } from "../../../services/selection/committee/why-closed.ts";
import { procedureFile } from "../../../services/selection/procedure/procedure-file.ts";
import { contractToSend } from "../../../services/signature/gate/contract-to-send.ts";
import { procedureView } from "./procedure-view.ts";

/** A selection with its procedure and the files it was counted from. */
export async function loadProcedure(args: LoaderFunctionArgs, verb: Verb) {
  const context = signedIn(args, verb);
  const { id = "" } = args.params;
  const { locale, configuration, today } = args.context.visit;
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const { file, files, criteria, due, read } = await procedureFile(tx, selection, context);
    const asked = { role: context.viewer.role, locale, timeZone: configuration.timeZone, selectionId: id };
    const view = procedureView(file, await movesOf(tx, id), { ...asked, createdAt: await selectionCreatedAt(tx, id) });
    return {
      context,
      selection,
      file,
      files,
      criteria,
      /** Seats and sheets, once there is something to score. */
      committee: takes(selection.state, "scoring") ? await committeeRecord(tx, id) : null,
      due,
      /** The signed contract not yet sent to the prefect. */
      toSend: read && contractToSend(read.path, context),
      closed: await whyClosed(tx, context.viewer, id),
      view,
      today,
      derogations: files.filter((one) => one.derogated).length,
    };
  });
}
