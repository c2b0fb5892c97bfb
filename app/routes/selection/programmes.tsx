import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { programmes } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { Amount } from "../../ui/amount.tsx";
import { ListPage } from "../../ui/list-page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.programmes.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "programme.read");
  const { territory, list } = screeningWords[args.context.visit.locale];
  const rows = await context.read((tx) => programmes(tx));
  return {
    rows: rows.map(({ id, name, budgetCents, territories }) => ({
      id,
      name,
      budget: String(budgetCents),
      where: list(territories.map(territory)),
    })),
    mayRecord: can(context.viewer, "programme.record"),
  };
}

export default function Programmes() {
  const { rows, mayRecord } = useLoaderData<typeof loader>();
  const text = useText().selection.programmes;
  return (
    <ListPage
      text={text}
      rows={rows}
      record={mayRecord ? "/projets/nouveau" : null}
      columns={[
        { key: "name", header: text.name, render: ({ id, name }) => <Link to={`/projets/${id}`}>{name}</Link> },
        { key: "where", header: text.territory, render: ({ where }) => where },
        {
          key: "budget",
          header: text.budget,
          align: "end",
          render: ({ budget }) => <Amount cents={BigInt(budget)} round />,
        },
      ]}
    />
  );
}
