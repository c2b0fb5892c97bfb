import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { programmes } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
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
  const record = mayRecord && (
    <LinkButton to="/projets/nouveau" kind="primary">
      {text.record}
    </LinkButton>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={rows.length > 0 && record}>
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={text.none} action={record}>
            {text.noneWhy}
          </EmptyState>
        }
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
    </Page>
  );
}
