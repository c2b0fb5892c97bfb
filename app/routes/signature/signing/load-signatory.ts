import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../domain/access/matrix.ts";
import { portalOf } from "../../../http/portal.ts";
import { found } from "../../../http/visit.ts";
import { ownSteps } from "../../../services/signature/signing/sign-own.ts";
import { formKey, whyNot } from "../../../services/signature/signing/why-not.ts";
import { loadSigning } from "./load-signing.ts";
import { actsFor, recordView, requestView } from "./signatory-view.ts";

/** One signatory: how their step ended or why it cannot yet, what was asked of a provider, and the form asked for. */
export async function loadSignatory(args: LoaderFunctionArgs) {
  const { context, file: all, head, today, timeZone } = await loadSigning(args);
  const file = found(all);
  const { signatoryId = "" } = args.params;
  const person = found(file.people.find(({ id }) => id === signatoryId));
  const own = file.records.filter((one) => one.signatoryId === signatoryId);
  const live = own.find(({ supersededAt }) => supersededAt === null);
  const { now } = context;
  const blocked = await context.read((tx) =>
    whyNot(tx, file, { selectionId: head.selection.id, signatoryId, today, now, timeZone }),
  );
  const { name, email, quality, duty, rank, party, substituteFor, withdrawn } = person;
  const { powerReference, powerFrom, powerTo } = person;
  // Their own act, in their own name: whoever is named by the address of this account.
  const isOwn =
    can(context.viewer, "signature.own") &&
    head.selection.state === "signing" &&
    !withdrawn &&
    live === undefined &&
    ownSteps(file, context).some(({ id }) => id === signatoryId);
  const acts = actsFor(duty, { provider: portalOf(args).provider !== null, isDone: live !== undefined });
  const asked = new URL(args.request.url).searchParams.get("acte");
  return {
    ...{ head, blocked, acts, today, formKey: formKey() },
    one: { id: signatoryId, name, email, quality, duty, rank, party, withdrawn, powerReference, powerFrom, powerTo },
    isSubstitute: substituteFor !== null,
    act: acts.find((act) => act === asked) ?? acts[0] ?? "refus",
    sha256: file.version?.sha256 ?? "",
    record: live ? recordView(live, timeZone) : null,
    history: own.filter(({ supersededAt }) => supersededAt !== null).map((one) => recordView(one, timeZone)),
    requests: file.requests.filter((one) => one.signatoryId === signatoryId).map((one) => requestView(one, timeZone)),
    own: isOwn
      ? {
          ...{ id: signatoryId, duty, quality, party, withdrawn, blocked, formKey: formKey(), record: null },
          number: file.version?.number ?? 1,
        }
      : null,
    mayRecord: can(context.viewer, "signature.record") && head.selection.state === "signing" && !withdrawn,
  };
}
