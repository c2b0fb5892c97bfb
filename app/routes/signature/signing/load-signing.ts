import type { LoaderFunctionArgs } from "@remix-run/node";
import { selectionById } from "../../../../db/queries/selection.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { found, signedIn } from "../../../http/visit.ts";

/** The signatures of a selection's contract, for whoever may read it; the exceptions are told on every page. */
export async function loadSigning(args: LoaderFunctionArgs, verb: Verb | readonly Verb[] = "contract.read") {
  const context = signedIn(args, verb);
  const { id = "" } = args.params;
  const { selection, file } = await context.read(async (tx) => ({
    selection: found(await selectionById(tx, id)),
    file: await signingFile(tx, id),
  }));
  const { today, configuration, locale } = args.context.visit;
  return {
    ...{ context, file, today, locale },
    timeZone: configuration.timeZone,
    head: {
      selection: { id: selection.id, name: selection.name, state: selection.state },
      overrides: (file?.overrides ?? []).map(
        ({ id: overrideId, onDay, reason, asker, approver, approvedAt, requestedBy }) => ({
          ...{
            id: overrideId,
            onDay,
            reason,
            asker: asker ?? "—",
            approver: approver ?? "—",
            isApproved: approvedAt !== null,
          },
          // Its day only, and by somebody else.
          mayApprove:
            approvedAt === null &&
            onDay === today &&
            requestedBy !== context.viewer.personId &&
            can(context.viewer, "override.approve"),
        }),
      ),
    },
  };
}
export type SigningHead = Awaited<ReturnType<typeof loadSigning>>["head"];
