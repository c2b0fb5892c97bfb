import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { withdrawSignatory } from "../../../services/signature/contract/withdraw-signatory.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { useContractCrumbs } from "./contract-page.tsx";
import { liveSignatoryOf, loadKnownContract } from "./load-contract.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.leaving.title(data?.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, stop, contract } = await loadKnownContract(args, "contract.record");
  if (stop) throw precondition(stop);
  const { party, one } = liveSignatoryOf(contract, args.params.signatoryId);
  const substitutes = party.signatories.filter(({ substituteFor }) => substituteFor === one.id);
  return { selection, name: one.name, party: party.name, substitutes: substitutes.map(({ name }) => name) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", signatoryId } = args.params;
  const then = () => doneAt(contractAddress(selectionId), "signataire-retire");
  return submit(args, "contract.record", withdrawSignatory, then, { selectionId, signatoryId });
};

export default function SignatoryWithdraw() {
  const { selection, name, party, substitutes } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().contract.leaving;
  return (
    <ConfirmPage
      title={text.title(name)}
      crumbs={useContractCrumbs(selection)}
      consequences={[
        text.stops(name, party),
        ...(substitutes.length > 0 ? [text.substitutes(substitutes.join(", "))] : []),
        text.next,
      ]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={contractAddress(selection.id)}
      refusal={refusal}
    >
      <TextArea name="reason" label={text.reason} required rows={3} maxLength={2000} />
    </ConfirmPage>
  );
}
