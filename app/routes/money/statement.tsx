import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { statementsOf } from "../../../db/queries/statements.ts";
import { found } from "../../http/visit.ts";
import { matchingWords } from "../../locales/matching.ts";
import { propose } from "../../services/funding/propose.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { day, money as euros } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => money.statements.statementTitle(data?.statement.fileName ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, locale, may } = await loadMoney(args);
  const known = Number(new URL(args.request.url).searchParams.get("connus")) || 0;
  return context.read(async (tx) => {
    const statement = found((await statementsOf(tx, contract.id)).find(({ id }) => id === args.params.statementId));
    const proposed = found(await propose(tx, contract.id, context));
    const lines = proposed.lines
      .filter(({ statementId }) => statementId === statement.id)
      .map((line) => {
        const reason = proposed.proposals.get(line.id)?.reason;
        return { ...line, proposal: reason ? matchingWords[locale][reason] : null };
      });
    return { contract, statement, lines, known, mayAct: may("payment.record") };
  });
}

export default function Statement() {
  const { contract, statement, lines, known, mayAct } = useLoaderData<typeof loader>();
  const all = useText().money;
  const text = all.statements;
  const locale = useLocale();
  const here = contractAddress(contract, `/releves/${statement.id}`);
  const waiting = lines.filter(({ leftCents }) => leftCents > 0n).length;
  const { fromOn, toOn, openingCents, closingCents } = statement;
  return (
    <MoneyPage
      of={contract}
      below={[{ to: contractAddress(contract, "/releves"), label: text.title }]}
      title={text.statementTitle(statement.fileName)}
      lead={text.statementLead(lines.length, waiting)}
    >
      {known > 0 && <Notice>{text.known(known)}</Notice>}
      <Facts
        items={[
          { term: text.account, value: statement.iban || "—" },
          {
            term: text.period,
            value: fromOn && toOn ? text.periodOf(day(fromOn, locale), day(toOn, locale)) : "—",
          },
          ...(openingCents === null ? [] : [{ term: text.opensAt, value: <Amount cents={openingCents} /> }]),
          ...(closingCents === null ? [] : [{ term: text.closesAt, value: <Amount cents={closingCents} /> }]),
          { term: text.identity, value: <span className="break-all">{statement.identity}</span> },
        ]}
      />
      <Section title={text.lines}>
        <DataTable
          caption={text.lines}
          rows={lines}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            {
              key: "counterparty",
              header: text.counterparty,
              render: (line) => (
                <>
                  {line.counterparty || "—"}
                  <div className="text-sm font-normal break-words text-soft">{line.endToEnd || line.words}</div>
                </>
              ),
            },
            { key: "on", header: all.journal.valueOn, render: ({ valueOn }) => <DayText day={valueOn} /> },
            { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
            {
              key: "standing",
              header: text.standing,
              render: (line) =>
                line.setAsideReason !== null ? (
                  <>
                    <Tag>{text.aside}</Tag> <span className="text-sm text-soft">{line.setAsideReason}</span>
                  </>
                ) : line.leftCents === 0n ? (
                  <Tag tone="success">{text.matched(euros(line.matchedCents, locale))}</Tag>
                ) : (
                  <>
                    <Tag tone="warning">{line.matchedCents > 0n ? text.partly : text.waits}</Tag>
                    {line.proposal && <div className="text-sm text-soft">{line.proposal}</div>}
                  </>
                ),
            },
            {
              key: "next",
              header: all.next,
              render: (line) => (
                <Link to={`${here}/lignes/${line.id}`}>{mayAct && line.leftCents > 0n ? text.treat : text.see}</Link>
              ),
            },
          ]}
        />
      </Section>
    </MoneyPage>
  );
}
