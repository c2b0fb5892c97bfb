import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { legalForms } from "../../../domain/signature/words.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { recordContract } from "../../../services/signature/contract/record-contract.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { capital } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { loadContract } from "./load-contract.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.contract.prepare);

export async function loader(args: LoaderFunctionArgs) {
  const { selection, stop, contract } = await loadContract(args, "contract.record");
  if (stop) throw precondition(stop);
  const { title = "", legalForm, legalFormSource = "" } = contract ?? {};
  return { selection, exists: contract !== null, title, legalForm: legalForm ?? null, legalFormSource };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = () => doneAt(contractAddress(selectionId), "enregistre");
  return submit(args, "contract.record", recordContract, then, { selectionId });
};

/** Prepares the contract, or corrects it. */
export default function ContractEdit() {
  const { selection, exists, title, legalForm, legalFormSource } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract: text, ui } = useText();
  const options = legalForms.map((value) => ({
    ...{ value, label: capital(text.forms[value]), hint: text.formEffects[value] },
  }));
  return (
    <ContractPage selection={selection} title={exists ? text.correctTitle : text.prepare}>
      <Form refusal={refusal}>
        <Field name="title" label={text.name} hint={text.nameHint} defaultValue={title} maxLength={300} required />
        <Checkboxes
          name="legalForm"
          choose="one"
          legend={text.form}
          options={options}
          defaultValue={legalForm ? [legalForm] : []}
          required
        />
        <TextArea
          name="legalFormSource"
          label={text.source}
          hint={text.sourceHint}
          defaultValue={legalFormSource}
          rows={3}
          maxLength={1000}
          required
        />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={contractAddress(selection.id)}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </ContractPage>
  );
}
