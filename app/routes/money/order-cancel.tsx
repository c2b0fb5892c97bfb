import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ordersOf } from "../../../db/queries/orders.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { cancelOrder } from "../../services/funding/payment-orders.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, useMoneyCrumbs } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.orders.cancel);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract } = await loadMoney(args, "payment.record");
  const all = await context.read((tx) => ordersOf(tx, contract.id));
  return { contract, order: found(all.find(({ number }) => String(number) === args.params.number)) };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/ordres/${number}`, "ordre-annule");
  return submit(args, "payment.record", cancelOrder, then, { contractId });
};

export default function CancelOrder() {
  const { contract, order } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.orders;
  const here = contractAddress(contract, `/ordres/${order.number}`);
  return (
    <ConfirmPage
      title={text.cancelTitle(order.number)}
      crumbs={useMoneyCrumbs({ of: contract, below: [{ to: here, label: text.order(order.number) }] })}
      consequences={[text.cancelDoes]}
      undo={text.cancelUndo}
      confirm={text.cancel}
      cancelTo={here}
      refusal={refusal}
    >
      <input type="hidden" name="orderId" value={order.id} />
      <TextArea name="reason" label={all.reason} required maxLength={1000} />
    </ConfirmPage>
  );
}
