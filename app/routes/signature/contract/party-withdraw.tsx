import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { withdrawParty } from "../../../services/signature/contract/withdraw-party.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { useContractCrumbs } from "./contract-page.tsx";
import { livePartyOf, loadKnownContract } from "./load-contract.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.withdrawal.title(data?.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, stop, contract } = await loadKnownContract(args, "contract.record");
  if (stop) throw precondition(stop);
  const { name, signatories } = livePartyOf(contract, args.params.partyId);
  return { selection, name, people: signatories.length };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", partyId } = args.params;
  const then = () => doneAt(contractAddress(selectionId), "retire");
  return submit(args, "contract.record", withdrawParty, then, { selectionId, partyId });
};

export default function PartyWithdraw() {
  const { selection, name, people } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().contract.withdrawal;
  return (
    <ConfirmPage
      title={text.title(name)}
      crumbs={useContractCrumbs(selection)}
      consequences={[text.people(people), text.text]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={contractAddress(selection.id)}
      refusal={refusal}
    />
  );
}
