import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownSigning } from "../../../../db/queries/signatures.ts";
import { notFound } from "../../../domain/errors.ts";
import { portalOf } from "../../../http/portal.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { ownBlock, ownSelection, ownSteps } from "../../../services/signature/signing/sign-own.ts";
import { formKey } from "../../../services/signature/signing/why-not.ts";
import { recordView } from "./signatory-view.ts";

/** Where a signatory acts: under the file of a candidate, else under the party they are named for. */
export const ownPage = ({ candidacyId, partyId }: { candidacyId?: string | null; partyId?: string | null }): string =>
  candidacyId ? `/dossiers/${candidacyId}/signature` : `/parties/${partyId}/signature`;

/** A signatory's own steps on the final version, each with why it cannot be done today; nothing of other parties. */
export async function loadOwn(args: LoaderFunctionArgs) {
  const context = signedIn(args, "signature.sign");
  const { candidacyId, partyId } = args.params;
  const selectionId = await ownSelection(context, { candidacyId, partyId });
  const file = found(await context.read((tx) => ownSigning(tx, selectionId)));
  const own = ownSteps(file, context);
  // A page with nothing of one's own would only tell that there is a contract.
  if (own.length === 0) throw notFound();
  const { timeZone } = args.context.visit.configuration;
  const version = file.version ?? null;
  const steps = [];
  for (const one of version ? own : []) {
    const live = file.records.find(({ signatoryId, supersededAt }) => signatoryId === one.id && supersededAt === null);
    const outcome = one.duty === "approve" ? "approved" : "signed";
    const asked = { selectionId, signatoryId: one.id, outcome, sha256: version?.sha256 ?? null } as const;
    steps.push({
      ...{ id: one.id, duty: one.duty, quality: one.quality, party: one.party, withdrawn: one.withdrawn },
      record: live ? recordView(live, timeZone) : null,
      blocked: live || one.withdrawn ? null : await ownBlock(portalOf(args), asked),
      formKey: formKey(),
    });
  }
  return {
    ...{
      page: ownPage({ candidacyId, partyId }),
      steps,
      isOpen: file.deal.state === "signing",
      title: file.deal.title,
    },
    version: version && { number: version.number, sha256: version.sha256, fileName: version.fileName },
    selection: file.deal.selection,
  };
}
export type OwnStep = Awaited<ReturnType<typeof loadOwn>>["steps"][number];
