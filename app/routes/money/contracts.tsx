import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { moneyContracts } from "../../../db/queries/funding.ts";
import { signedIn } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { ListPage } from "../../ui/list-page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "money.read");
  return { rows: await context.read((tx) => moneyContracts(tx)) };
}

export default function Contracts() {
  const { rows } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.money;
  return (
    <ListPage
      text={{ ...text.list, record: "" }}
      rows={rows}
      record={null}
      columns={[
        {
          key: "name",
          header: text.list.name,
          render: ({ id, title, programme }) => (
            <>
              <Link to={`/contrats/${id}`}>{title}</Link>
              <div className="text-sm font-normal text-soft">{programme}</div>
            </>
          ),
        },
        { key: "state", header: text.list.state, render: ({ state }) => all.selection.states[state] ?? state },
        ...(["committed", "called", "received", "paid"] as const).map((key) => ({
          key,
          header: text[key],
          align: "end" as const,
          render: (row: (typeof rows)[number]) => <Amount cents={row[key]} />,
        })),
      ]}
    />
  );
}
