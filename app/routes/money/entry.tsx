import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { entryById, linesOfEntry } from "../../../db/queries/journal.ts";
import { undoStop } from "../../domain/funding/undo.ts";
import { found } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => (data ? money.journal.kinds[data.entry.kind] : money.journal.title));

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, money, may } = await loadMoney(args);
  return context.read(async (tx) => {
    const entry = found(await entryById(tx, contract.id, args.params.entryId ?? ""));
    const lines = await linesOfEntry(tx, entry.id);
    const isOpen = entry.reversedBy === null && undoStop(entry.kind) === null && money.isSigned;
    return { contract, entry, lines, mayUndo: isOpen && may("payment.record") };
  });
}

export default function Entry() {
  const { contract, entry, lines, mayUndo } = useLoaderData<typeof loader>();
  const all = useText().money;
  const text = all.journal;
  const to = (more: string) => contractAddress(contract, more);
  const whose = (line: (typeof lines)[number]) =>
    line.account === "payable" || line.account === "executed"
      ? text.whosePayer(line.whose)
      : text.whoseCommitment(line.whose);
  const link = (term: string, address: string | null, label: string) =>
    address === null ? [] : [{ term, value: <Link to={to(address)}>{label}</Link> }];
  return (
    <MoneyPage
      of={contract}
      below={[{ to: to("/mouvements"), label: text.title }]}
      title={text.kinds[entry.kind]}
      lead={
        <>
          {entry.investor}, <Amount cents={entry.cents} />
        </>
      }
      actions={mayUndo && <LinkButton to={to(`/mouvements/${entry.id}/annulation`)}>{text.undo}</LinkButton>}
    >
      <Facts
        items={[
          { term: text.valueOn, value: <DayText day={entry.valueOn} weekday /> },
          { term: text.recorded, value: <MomentText at={entry.recordedAt} /> },
          { term: all.by, value: entry.recordedBy ?? "—" },
          { term: text.key, value: <code className="break-all">{entry.key}</code> },
          ...(entry.words ? [{ term: text.words, value: entry.words }] : []),
          ...(entry.callNumber === null
            ? []
            : link(
                all.room.calls,
                `/appels/${entry.callNumber}/parts/${entry.callPartId}`,
                all.room.call(entry.callNumber),
              )),
          ...(entry.orderNumber === null
            ? []
            : link(all.orders.title, `/ordres/${entry.orderNumber}`, all.orders.order(entry.orderNumber))),
          ...link(
            text.fromLine,
            entry.statementId && `/releves/${entry.statementId}/lignes/${entry.statementLineId}`,
            text.seeStatement,
          ),
          ...link(text.undoes, entry.reverses && `/mouvements/${entry.reverses}`, text.see),
          ...link(text.undoneBy, entry.reversedBy && `/mouvements/${entry.reversedBy}`, text.see),
        ]}
      />
      <Section title={text.lines}>
        <DataTable
          caption={text.lines}
          rows={lines}
          rowKey={({ position }) => String(position)}
          empty={null}
          columns={[
            {
              key: "account",
              header: text.account,
              render: (line) => (
                <>
                  {text.accounts[line.account]}
                  <div className="text-sm font-normal text-soft">{whose(line)}</div>
                </>
              ),
            },
            {
              key: "debit",
              header: text.debit,
              align: "end",
              render: ({ cents }) => (cents > 0n ? <Amount cents={cents} /> : ""),
            },
            {
              key: "credit",
              header: text.credit,
              align: "end",
              render: ({ cents }) => (cents < 0n ? <Amount cents={-cents} /> : ""),
            },
          ]}
        />
      </Section>
    </MoneyPage>
  );
}
