import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import { planTranche } from "../../services/funding/plan-tranche.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { MoneyPage } from "./money-page.tsx";
import { TrancheFields } from "./tranche-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.tranche.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract } = await loadMoney(args, "commitment.record");
  return { contract, stop: money.stop, next: Math.max(0, ...money.tranches.map(({ number }) => number)) + 1 };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const then = (number: number) => doneAt(`/contrats/${contractId}/tranches/${number}`, "planifiee");
  return submit(args, "commitment.record", planTranche, then, { contractId });
};

export default function NewTranche() {
  const { contract, stop, next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.money.tranche;
  return (
    <MoneyPage of={contract} title={text.newTitle} lead={text.newLead}>
      {stop ? (
        <EmptyState title={sentence(all, stop)} />
      ) : (
        <Form refusal={refusal}>
          <Field name="number" type="number" label={text.number} required min={1} max={99} defaultValue={next} />
          <TrancheFields />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      )}
    </MoneyPage>
  );
}
