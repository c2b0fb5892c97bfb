import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ordersOf } from "../../../db/queries/orders.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { newKey } from "../../services/funding/new-key.ts";
import { executeOrder } from "../../services/funding/payment-orders.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { PayerName } from "../../ui/payer-name.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { orderTones } from "./orders.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => (data ? money.orders.order(data.order.number) : money.orders.title));

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, money, may, today } = await loadMoney(args);
  const all = await context.read((tx) => ordersOf(tx, contract.id));
  const order = found(all.find(({ number }) => String(number) === args.params.number));
  const moves = money.moves.filter(({ orderId }) => orderId === order.id);
  return { contract, order, moves, today, formKey: newKey(), mayAct: may("payment.record") && order.leftCents > 0n };
}

export const action = async (args: ActionFunctionArgs) => {
  const { contractId, number } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/ordres/${number}`, "execute");
  return submit(args, "payment.record", executeOrder, then, { contractId });
};

export default function Order() {
  const { contract, order, moves, mayAct, today, formKey } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.orders;
  const to = (more: string) => contractAddress(contract, more);
  return (
    <MoneyPage
      of={contract}
      below={[{ to: to("/ordres"), label: text.title }]}
      title={text.order(order.number)}
      lead={text.notPayment}
      actions={
        mayAct &&
        order.executedCents === 0n && (
          <LinkButton to={to(`/ordres/${order.number}/annulation`)}>{text.cancel}</LinkButton>
        )
      }
    >
      <Facts
        items={[
          { term: all.state, value: <Tag tone={orderTones[order.state]}>{text.states[order.state]}</Tag> },
          { term: all.investor, value: order.investor },
          { term: text.payer, value: <PayerName code={order.payer} /> },
          { term: text.reference, value: order.reference },
          { term: text.orderedOn, value: <DayText day={order.orderedOn} /> },
          { term: text.capital, value: <Amount cents={order.capitalCents} /> },
          { term: text.return, value: <Amount cents={order.returnCents} /> },
          { term: text.executed, value: <Amount cents={order.executedCents} /> },
          { term: text.left, value: <Amount cents={order.leftCents} /> },
          ...(order.cancelledReason === null ? [] : [{ term: all.reason, value: order.cancelledReason }]),
        ]}
      />
      <Section title={text.execution}>
        <DataTable
          caption={text.execution}
          rows={moves}
          rowKey={({ id }) => id}
          empty={<p className="text-soft">{text.noExecution}</p>}
          columns={[
            {
              key: "on",
              header: all.journal.valueOn,
              render: ({ id, valueOn }) => (
                <Link to={to(`/mouvements/${id}`)}>
                  <DayText day={valueOn} />
                </Link>
              ),
            },
            { key: "words", header: all.part.receiptWords, render: ({ words }) => words },
            { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          ]}
        />
      </Section>
      {mayAct && (
        <Section title={text.executeTitle}>
          <Form refusal={refusal}>
            <p className="text-soft">{text.executeLead}</p>
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="orderId" value={order.id} />
            <Field name="amount" label={all.amount} hint={all.amountHint} required inputMode="decimal" width="half" />
            <Field name="valueOn" type="date" label={all.journal.valueOn} required max={today} defaultValue={today} />
            <Field name="reference" label={text.executeReference} required maxLength={200} />
            <ProveAgain />
            <div>
              <Button>{text.executeSave}</Button>
            </div>
          </Form>
        </Section>
      )}
    </MoneyPage>
  );
}
