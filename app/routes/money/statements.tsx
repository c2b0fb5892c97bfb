import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { linesOfStatements, statementsOf } from "../../../db/queries/statements.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.statements.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, contract, may } = await loadMoney(args);
  return context.read(async (tx) => {
    const lines = await linesOfStatements(tx, contract.id);
    const rows = (await statementsOf(tx, contract.id)).map((row) => {
      const own = lines.filter(({ statementId }) => statementId === row.id);
      return { ...row, lines: own.length, waiting: own.filter(({ leftCents }) => leftCents > 0n).length };
    });
    return { contract, rows, mayImport: may("payment.record") && money.isSigned };
  });
}

export default function Statements() {
  const { contract, rows, mayImport } = useLoaderData<typeof loader>();
  const text = useText().money.statements;
  const locale = useLocale();
  const waiting = rows.reduce((all, one) => all + one.waiting, 0);
  const add = mayImport && (
    <LinkButton to={contractAddress(contract, "/releves/nouveau")} kind="primary">
      {text.import}
    </LinkButton>
  );
  return (
    <MoneyPage
      of={contract}
      title={text.title}
      lead={rows.length === 0 ? undefined : waiting > 0 ? text.lead.waiting(waiting) : text.lead.settled}
      actions={rows.length > 0 && add}
    >
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={text.lead.none} action={add}>
            {text.noneWhy}
          </EmptyState>
        }
        columns={[
          {
            key: "file",
            header: text.file,
            render: ({ id, fileName, format }) => (
              <>
                <Link to={contractAddress(contract, `/releves/${id}`)}>{fileName}</Link>
                <div className="text-sm font-normal text-soft">{format}</div>
              </>
            ),
          },
          {
            key: "period",
            header: text.period,
            render: ({ fromOn, toOn }) =>
              fromOn && toOn ? text.periodOf(day(fromOn, locale), day(toOn, locale)) : "—",
          },
          { key: "imported", header: text.importedAt, render: ({ importedAt }) => <MomentText at={importedAt} /> },
          { key: "lines", header: text.lines, align: "end", render: ({ lines }) => lines },
          { key: "waiting", header: text.waiting, align: "end", render: (row) => row.waiting },
        ]}
      />
    </MoneyPage>
  );
}
