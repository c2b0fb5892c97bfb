import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { investorsOf } from "../../../db/queries/funding.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { recordCommitment } from "../../services/funding/record-commitment.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.commitmentNew.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, contract, today } = await loadMoney(args, "commitment.record");
  const parties = await context.read((tx) => investorsOf(tx, contract.id));
  return { contract, parties, today, stop: money.stop };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const then = () => doneAt(`/contrats/${contractId}`, "engage");
  return submit(args, "commitment.record", recordCommitment, then, { contractId });
};

export default function NewCommitment() {
  const { contract, parties, today, stop } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.money.commitmentNew;
  return (
    <MoneyPage of={contract} title={text.title} lead={text.lead}>
      {stop ? (
        <EmptyState title={sentence(all, stop)} />
      ) : (
        <Form refusal={refusal}>
          <Select
            name="partyId"
            label={text.party}
            blank={text.choose}
            required
            options={parties.map(({ partyId, name }) => ({ value: partyId, label: name }))}
          />
          <Field name="classCode" label={all.money.classCode} hint={text.classHint} defaultValue="A" width="short" />
          <Field
            name="amount"
            label={all.money.amount}
            hint={all.money.amountHint}
            required
            inputMode="decimal"
            width="half"
          />
          <Field
            name="committedOn"
            type="date"
            label={text.committedOn}
            hint={text.committedHint}
            required
            max={today}
          />
          <Field name="iban" label={text.iban} hint={text.ibanHint} maxLength={42} width="half" />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      )}
    </MoneyPage>
  );
}
