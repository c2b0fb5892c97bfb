import type { LoaderFunctionArgs } from "@remix-run/node";
import { selectionById } from "../../../../db/queries/selection.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import type { Verb } from "../../../domain/access/matrix.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { marksOf } from "../../../services/signature/signing/overrides-seen.ts";

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
    zone: configuration.holidays,
    head: {
      selection: { id: selection.id, name: selection.name, state: selection.state },
      overrides: marksOf(file, context),
    },
  };
}
export type SigningHead = Awaited<ReturnType<typeof loadSigning>>["head"];
