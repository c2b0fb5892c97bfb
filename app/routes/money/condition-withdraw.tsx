import type { ActionFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { withdrawCondition } from "../../services/funding/tranche-conditions.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loader } from "./condition.tsx";
import { contractAddress, useMoneyCrumbs } from "./money-page.tsx";

export { loader };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => money.tranche.withdrawTitle(data?.condition.code ?? ""));

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number, conditionId } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/tranches/${number}`, "retire");
  return submit(args, "commitment.record", withdrawCondition, then, { contractId, conditionId });
};

export default function WithdrawCondition() {
  const { contract, number, condition } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.tranche;
  const here = contractAddress(contract, `/tranches/${number}`);
  return (
    <ConfirmPage
      title={text.withdrawTitle(condition.code)}
      crumbs={useMoneyCrumbs({ of: contract, below: [{ to: here, label: all.room.tranche(number) }] })}
      consequences={[condition.words, text.withdrawDoes]}
      undo={text.withdrawUndo}
      confirm={text.withdraw}
      cancelTo={here}
      refusal={refusal}
    >
      <TextArea name="reason" label={all.reason} required maxLength={1000} />
    </ConfirmPage>
  );
}
