import type { LoaderFunctionArgs } from "@remix-run/node";
import { type GridVersion, gridVersion, gridVersions } from "../../../../db/queries/grid.ts";
import { type SelectionFile, selectionById } from "../../../../db/queries/selection.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { underRule } from "../../../domain/selection/change-grid.ts";
import type { Grid } from "../../../domain/selection/grid.ts";
import { found, signedIn } from "../../../http/visit.ts";

export interface GridFile {
  selection: SelectionFile;
  versions: GridVersion[];
  /** The version in view; null before the first. */
  version: (GridVersion & { content: Grid }) | null;
}

/** A selection's grid as a page asks for it: `?version=2`, else the latest; a draft stands under today's rule. */
export async function loadGrid(args: LoaderFunctionArgs, verb: Verb = "grid.read") {
  const context = signedIn(args, verb);
  const { id = "" } = args.params;
  const asked = new URL(args.request.url).searchParams.get("version");
  const number = asked === null || asked === "" ? undefined : versionNumber(asked);
  const file = await context.read(async (tx): Promise<GridFile> => {
    const selection = found(await selectionById(tx, id));
    const stored = await gridVersion(tx, id, number);
    if (number !== undefined && stored === null) throw notFound();
    const version =
      stored?.state === "draft" ? { ...stored, content: underRule(stored.content, selection.rule) } : stored;
    return { selection, versions: await gridVersions(tx, id), version };
  });
  const mayChange = file.version?.state === "draft" && can(context.viewer, "grid.change");
  return { context, ...file, mayChange, locale: args.context.visit.locale };
}

/** The draft, for a form that changes it; a page that says so when it is frozen. */
export async function loadDraft(args: LoaderFunctionArgs) {
  const { version, ...file } = await loadGrid(args, "grid.change");
  if (version === null) throw notFound();
  if (version.state !== "draft") throw precondition({ key: "gridFrozen" });
  return { ...file, version };
}

/** The number of a version in an address; what is no number leads nowhere. */
export function versionNumber(asked: string): number {
  if (!/^\d{1,4}$/.test(asked)) throw notFound();
  return Number(asked);
}
