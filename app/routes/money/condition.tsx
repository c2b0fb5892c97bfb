import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found } from "../../http/visit.ts";
import { decideCondition } from "../../services/funding/tranche-conditions.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => money.tranche.decideTitle(data?.condition.code ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract, today } = await loadMoney(args, "commitment.record");
  const { number, conditionId } = args.params;
  const tranche = found(money.tranches.find((one) => String(one.number) === number));
  return {
    contract,
    today,
    number: tranche.number,
    condition: found(tranche.conditions.find(({ id }) => id === conditionId)),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number, conditionId } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/tranches/${number}`, "decidee");
  return submitWithFile(args, "commitment.record", decideCondition, then, { contractId, conditionId });
};

export default function Condition() {
  const { contract, number, condition, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.tranche;
  const here = contractAddress(contract, `/tranches/${number}`);
  return (
    <MoneyPage
      of={contract}
      below={[{ to: here, label: all.room.tranche(number) }]}
      title={text.decideTitle(condition.code)}
      lead={condition.words}
      actions={<LinkButton to={`${here}/conditions/${condition.id}/retrait`}>{text.withdraw}</LinkButton>}
    >
      <Form refusal={refusal} encType="multipart/form-data">
        <Checkboxes
          name="isMet"
          choose="one"
          legend={text.isMet}
          required
          options={[
            { value: "yes", label: text.yes },
            { value: "no", label: text.no },
          ]}
        />
        <Field name="onDay" type="date" label={text.onDay} required max={today} defaultValue={today} />
        <TextArea name="reason" label={all.reason} required maxLength={2000} />
        <Field name="file" type="file" label={text.evidence} hint={text.evidenceHint} accept=".pdf" />
        <div>
          <Button>{text.saveDecision}</Button>
        </div>
      </Form>
    </MoneyPage>
  );
}
