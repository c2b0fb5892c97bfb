import type { LoaderFunctionArgs } from "@remix-run/node";
import { appointable, declarationsOf, ownSheets, recusalsOf, seatsOf } from "../../../../db/queries/committee.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { readHints } from "../../../services/selection/committee/read-hints.ts";
import { scorable } from "../../../services/selection/scoring/sheet-file.ts";

/** What the page of a committee shows to whoever looks. */
export async function loadCommittee(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { viewer, now, today } = context;
  const { id = "" } = args.params;
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const isOpen = takes(selection.state, "committee");
    const seats = await seatsOf(tx, id);
    const declarations = await declarationsOf(tx, id);
    const mine = seats.find(({ personId }) => personId === viewer.personId);
    const oversees = can(viewer, "interest.read");
    const mayAppoint = can(viewer, "committee.appoint") && isOpen;
    const grid = await gridVersion(tx, id);
    const hasDeclared = declarations.some(({ personId }) => personId === viewer.personId);
    const toScore = takes(selection.state, "scoring") ? await scorable(tx, id, today) : null;
    const sheets = mine && hasDeclared && viewer.role === "committee" ? await ownSheets(tx, id, viewer.personId) : null;
    return {
      selection: { id, name: selection.name },
      seats: seats.map((seat) => ({ ...seat, declared: declarations.find((one) => one.personId === seat.personId) })),
      recusals: await recusalsOf(tx, id),
      hints: oversees ? await readHints(context, tx, id) : [],
      people: mayAppoint ? await appointable(tx, id, now) : [],
      mayLift: can(viewer, "recusal.lift"),
      me: viewer.role === "committee" ? { sits: mine !== undefined, hasDeclared } : null,
      scored: grid?.content.criteria.filter(({ kind }) => kind === "scored").length ?? 0,
      sheets: sheets?.map((sheet) => ({ ...sheet, isToScore: toScore?.has(sheet.candidacyId) ?? false })) ?? null,
      ...{ oversees, mayAppoint, isScoring: toScore !== null },
    };
  });
}

export type CommitteeView = Awaited<ReturnType<typeof loadCommittee>>;
