import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { sentence } from "../../locales/sentence.ts";
import { importStatement } from "../../services/funding/import-statement.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.statements.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { contract, money } = await loadMoney(args, "payment.record");
  return { contract, isSigned: money.isSigned };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const then = ({ id, known }: { id: string; known: number }) =>
    doneAt(`/contrats/${contractId}/releves/${id}${known > 0 ? `?connus=${known}` : ""}`, "releve");
  return submitWithFile(args, "payment.record", importStatement, then, { contractId });
};

export default function NewStatement() {
  const { contract, isSigned } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.money.statements;
  return (
    <MoneyPage
      of={contract}
      below={[{ to: contractAddress(contract, "/releves"), label: text.title }]}
      title={text.newTitle}
      lead={text.newLead}
    >
      {isSigned ? (
        <Form refusal={refusal} encType="multipart/form-data">
          <Field name="file" type="file" label={text.fileField} required accept=".xml,.csv,.txt" />
          <Field name="iban" label={text.iban} width="half" maxLength={42} />
          <Field name="opening" label={text.opening} inputMode="decimal" width="half" />
          <Field name="closing" label={text.closing} inputMode="decimal" width="half" />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      ) : (
        <EmptyState title={sentence(all, { key: "moneyNotSigned" })} />
      )}
    </MoneyPage>
  );
}
