import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { toOrder } from "../../../db/queries/orders.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { recordOrder } from "../../services/funding/payment-orders.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { money as euros } from "../../ui/format.ts";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.orders.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, today } = await loadMoney(args, "payment.record");
  const all = await context.read((tx) => toOrder(tx, contract.id));
  return { contract, today, due: all.filter((one) => one.capitalCents + one.returnCents > 0n) };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const then = (number: number) => doneAt(`/contrats/${contractId}/ordres/${number}`, "ordonne");
  return submit(args, "payment.record", recordOrder, then, { contractId });
};

export default function NewOrder() {
  const { contract, due, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.orders;
  const locale = useLocale();
  return (
    <MoneyPage
      of={contract}
      below={[{ to: contractAddress(contract, "/ordres"), label: text.title }]}
      title={text.newTitle}
      lead={text.newLead}
    >
      {due.length === 0 ? (
        <EmptyState title={text.nothingDue}>{text.nothingDueWhy}</EmptyState>
      ) : (
        <Form refusal={refusal}>
          <Checkboxes
            name="due"
            choose="one"
            legend={text.due}
            required
            options={due.map((one) => ({
              value: `${one.commitmentId} ${one.payer}`,
              label: `${one.investor}, ${all.commitmentNumber(one.number).toLowerCase()}, ${all.journal.whosePayer(one.payer)}`,
              hint: text.toOrder(euros(one.capitalCents, locale), euros(one.returnCents, locale)),
            }))}
          />
          <Field name="capital" label={text.capitalAmount} hint={all.amountHint} inputMode="decimal" width="half" />
          <Field name="gain" label={text.returnAmount} inputMode="decimal" width="half" />
          <Field name="orderedOn" type="date" label={text.orderedOn} required max={today} defaultValue={today} />
          <Field name="reference" label={text.reference} required maxLength={100} width="half" />
          <ProveAgain />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      )}
    </MoneyPage>
  );
}
