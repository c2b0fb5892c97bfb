import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { addCondition, askedConditions } from "../../services/funding/tranche-conditions.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.tranche.add);

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract } = await loadMoney(args, "commitment.record");
  const tranche = found(money.tranches.find(({ number }) => String(number) === args.params.number));
  return { contract, number: tranche.number, kinds: [...askedConditions], next: tranche.conditions.length + 1 };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/tranches/${number}`, "condition");
  return submit(args, "commitment.record", addCondition, then, { contractId, number });
};

export default function NewCondition() {
  const { contract, number, kinds, next } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.tranche;
  const below = [{ to: contractAddress(contract, `/tranches/${number}`), label: all.room.tranche(number) }];
  return (
    <MoneyPage of={contract} below={below} title={text.addTitle(number)} lead={text.addLead}>
      <Form refusal={refusal}>
        <Field
          name="code"
          label={text.code}
          required
          maxLength={20}
          width="short"
          defaultValue={`T${number}-${next}`}
        />
        <Select
          name="kind"
          label={text.kind}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
          defaultValue="document"
        />
        <TextArea name="words" label={text.words} required maxLength={1000} />
        <div>
          <Button>{text.saveCondition}</Button>
        </div>
      </Form>
    </MoneyPage>
  );
}
