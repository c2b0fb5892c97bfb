import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { addSignatory } from "../../../services/signature/contract/add-signatory.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { livePartyOf, loadKnownContract } from "./load-contract.ts";
import { PowerFields } from "./power-fields.tsx";
import { SignatoryFields } from "./signatory-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.contract.newSignatory.title(data?.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, stop, contract } = await loadKnownContract(args, "contract.record");
  const { name, signatories } = livePartyOf(contract, args.params.partyId);
  if (stop) throw precondition(stop);
  const heads = signatories.filter(({ substituteFor }) => substituteFor === null);
  return { selection, name, heads: heads.map(({ id, name }) => ({ value: id, label: name })) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", partyId } = args.params;
  const then = () => doneAt(contractAddress(selectionId), "signataire");
  return submitWithFile(args, "contract.record", addSignatory, then, { selectionId, partyId });
};

/** Names somebody who approves or signs for a party. */
export default function NewSignatory() {
  const { selection, name, heads } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract, ui } = useText();
  const text = contract.newSignatory;
  return (
    <ContractPage selection={selection} title={text.title(name)} lead={text.lead}>
      <Form refusal={refusal} encType="multipart/form-data">
        <SignatoryFields heads={heads} />
        <PowerFields />
        {refusal?.fields?.confirmed && (
          <Checkboxes name="confirmed" legend={text.before} options={[{ value: "oui", label: text.beforeConfirm }]} />
        )}
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={contractAddress(selection.id)}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </ContractPage>
  );
}
