import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { endedOn } from "../../../../db/queries/contract.ts";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { addVersion } from "../../../services/signature/contract/add-version.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress, versionAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { loadKnownContract } from "./load-contract.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.contract.newVersion.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, stop, contract } = await loadKnownContract(args, "contract.record");
  if (stop) throw precondition(stop);
  const [newest] = contract.versions;
  const final = newest?.finalAt ? newest : null;
  const ended = final ? await context.read((tx) => endedOn(tx, final.id)) : [];
  const acted = ended.filter(({ outcome }) => outcome === "approved" || outcome === "signed").length;
  return { selection, number: (newest?.number ?? 0) + 1, replaces: final && { number: final.number, acted } };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = (number: number) => doneAt(versionAddress(selectionId, number), "version-deposee");
  return submitWithFile(args, "contract.record", addVersion, then, { selectionId });
};

export default function NewVersion() {
  const { selection, number, replaces } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract, ui } = useText();
  const text = contract.newVersion;
  return (
    <ContractPage selection={selection} title={text.title} lead={text.lead(number)}>
      {replaces && (
        <Notice tone="warning">
          {text.restart(replaces.number)} {replaces.acted > 0 && text.restartActed(replaces.acted)}
        </Notice>
      )}
      <Form refusal={refusal} encType="multipart/form-data">
        <Field name="file" type="file" label={contract.file} hint={text.fileHint} accept=".pdf,.docx" required />
        <TextArea name="note" label={text.note} hint={text.noteHint} rows={3} maxLength={2000} required />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={contractAddress(selection.id)}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </ContractPage>
  );
}
