import type { LoaderFunctionArgs } from "@remix-run/node";
import { selectionById } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { readRanking } from "../../../services/selection/scoring/read-ranking.ts";
import { rankingView } from "./ranking-view.ts";

/** The ranking of a selection as it stands, in the reader's words. */
export async function loadRanking(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { selection, file } = await context.read(async (tx) => ({
    selection: found(await selectionById(tx, id)),
    file: await readRanking(tx, id, context.today),
  }));
  const isTime = takes(selection.state, "scoring");
  const view = file && rankingView(file, { locale: args.context.visit.locale, today: context.today });
  return {
    selection: { id, name: selection.name },
    view: view && (isTime || view.rows.some(({ submitted }) => submitted > 0)) ? view : null,
    mayNote: isTime && can(context.viewer, "discussion.note"),
  };
}
