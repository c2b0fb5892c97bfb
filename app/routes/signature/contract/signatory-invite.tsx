import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { lettersWait } from "../../../domain/configuration.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { inviteSignatory } from "../../../services/signature/contract/invite-signatory.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { ProveAgain } from "../../../ui/prove-again.tsx";
import { Select } from "../../../ui/select.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { useContractCrumbs } from "./contract-page.tsx";
import { liveSignatoryOf, loadKnownContract } from "./load-contract.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.inviting.title(data?.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, contract } = await loadKnownContract(args, "invitation.outside");
  const { party, one } = liveSignatoryOf(contract, args.params.signatoryId);
  return { selection, name: one.name, email: one.email, party: party.name, isCandidate: party.candidacyId !== null };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", signatoryId } = args.params;
  const { configuration } = args.context.visit;
  return submit(
    args,
    "invitation.outside",
    (context, input) => inviteSignatory(context, input, configuration),
    () => doneAt(contractAddress(selectionId), lettersWait(configuration) ? "en-attente" : "envoyee"),
    { selectionId, signatoryId },
  );
};

/** Invites somebody who approves or signs for a party to do so on the portal. */
export default function SignatoryInvite() {
  const { selection, name, email, party, isCandidate } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract, access } = useText();
  const text = contract.inviting;
  const languages = [
    { value: "fr", label: access.french },
    { value: "en", label: access.english },
  ];
  return (
    <ConfirmPage
      title={text.title(name)}
      crumbs={useContractCrumbs(selection)}
      consequences={[text.letter(email), isCandidate ? text.sees(party) : text.seesOwn(party)]}
      undo={text.undo}
      confirm={text.confirm}
      kind="primary"
      cancelTo={contractAddress(selection.id)}
      refusal={refusal}
    >
      <Select name="locale" label={text.locale} options={languages} defaultValue={useLocale()} />
      <ProveAgain />
    </ConfirmPage>
  );
}
