import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { ordersOf, toOrder } from "../../../db/queries/orders.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { money as euros } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.orders.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, may } = await loadMoney(args);
  return context.read(async (tx) => {
    const due = (await toOrder(tx, contract.id)).some((one) => one.capitalCents + one.returnCents > 0n);
    return { contract, rows: await ordersOf(tx, contract.id), mayOrder: may("payment.record") && due };
  });
}

export const orderTones = { waiting: "warning", partly: "warning", done: "success", cancelled: "plain" } as const;

export default function Orders() {
  const { contract, rows, mayOrder } = useLoaderData<typeof loader>();
  const all = useText().money;
  const text = all.orders;
  const locale = useLocale();
  const waiting = rows.filter(({ leftCents }) => leftCents > 0n);
  const left = waiting.reduce((sum, one) => sum + one.leftCents, 0n);
  const add = mayOrder && (
    <LinkButton to={contractAddress(contract, "/ordres/nouveau")} kind="primary">
      {text.new}
    </LinkButton>
  );
  return (
    <MoneyPage
      of={contract}
      title={text.title}
      lead={
        rows.length === 0
          ? undefined
          : waiting.length > 0
            ? text.lead.waiting(waiting.length, euros(left, locale))
            : text.lead.done
      }
      meta={rows.length > 0 && text.notPayment}
      actions={rows.length > 0 && add}
    >
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={text.lead.none} action={add}>
            {text.notPayment} {!mayOrder && text.nothingDueWhy}
          </EmptyState>
        }
        columns={[
          {
            key: "number",
            header: text.caption,
            render: (row) => (
              <>
                <Link to={contractAddress(contract, `/ordres/${row.number}`)}>{text.order(row.number)}</Link>
                <div className="text-sm font-normal text-soft">{row.reference}</div>
              </>
            ),
          },
          { key: "investor", header: all.investor, render: ({ investor }) => investor },
          { key: "on", header: text.orderedOn, render: ({ orderedOn }) => <DayText day={orderedOn} /> },
          {
            key: "state",
            header: all.state,
            render: ({ state }) => <Tag tone={orderTones[state]}>{text.states[state]}</Tag>,
          },
          {
            key: "cents",
            header: all.amount,
            align: "end",
            render: (row) => <Amount cents={row.capitalCents + row.returnCents} />,
          },
          {
            key: "executed",
            header: text.executed,
            align: "end",
            render: ({ executedCents }) => <Amount cents={executedCents} />,
          },
        ]}
      />
    </MoneyPage>
  );
}
