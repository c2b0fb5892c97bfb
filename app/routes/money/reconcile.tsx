import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { linesOfStatements } from "../../../db/queries/statements.ts";
import { reconcile } from "../../domain/funding/reconcile.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { proveMovement } from "../../services/funding/prove-movement.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { RefusalSummary } from "../../ui/refusal-summary.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { Proof } from "./reconcile-proof.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.reconcile.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, money, may } = await loadMoney(args);
  const lines = await context.read((tx) => linesOfStatements(tx, contract.id));
  const { ways, unproven, waiting } = reconcile(money.moves, lines);
  const investorOf = (id: string) => money.commitments.find((one) => one.id === id)?.investor ?? "";
  return {
    ...{ contract, ways, waiting, records: may("payment.record") && money.isSigned },
    unproven: unproven.map((one) => ({ ...one, investor: investorOf(one.commitmentId) })),
  };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/rapprochement`, "prouve");
  return submit(args, "payment.record", proveMovement, then, { contractId });
};

export default function Reconcile() {
  const { contract, ways, unproven, waiting, records } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.reconcile;
  const to = (more: string) => contractAddress(contract, more);
  const isEmpty = ways.every(({ journal }) => journal === 0n);
  const lead = isEmpty ? text.lead.nothing : unproven.length === 0 ? text.lead.done : text.lead.left(unproven.length);
  return (
    <MoneyPage of={contract} title={text.title} lead={lead} meta={text.why}>
      <DataTable
        caption={text.title}
        rows={ways}
        rowKey={({ way }) => way}
        empty={null}
        columns={[
          { key: "way", header: all.journal.kind, render: ({ way }) => text[way] },
          { key: "journal", header: text.inJournal, align: "end", render: (one) => <Amount cents={one.journal} /> },
          { key: "proven", header: text.proven, align: "end", render: (one) => <Amount cents={one.proven} /> },
          {
            key: "difference",
            header: text.difference,
            align: "end",
            render: (one) => <Amount cents={one.journal - one.proven} />,
          },
          { key: "waiting", header: text.waiting, align: "end", render: (one) => <Amount cents={one.waiting} /> },
          { key: "aside", header: text.aside, align: "end", render: (one) => <Amount cents={one.aside} /> },
        ]}
      />
      {refusal && <RefusalSummary refusal={refusal} prefix="preuve" />}
      <Section title={text.unproven}>
        {unproven.length > 0 && <p className="text-soft">{text.howProven}</p>}
        <DataTable
          caption={text.unproven}
          rows={unproven}
          rowKey={({ id }) => id}
          empty={<p className="text-soft">{text.unprovenNone}</p>}
          columns={[
            {
              key: "kind",
              header: all.journal.entry,
              render: ({ id, kind, words }) => (
                <>
                  <Link to={to(`/mouvements/${id}`)}>{all.journal.kinds[kind]}</Link>
                  <div className="text-sm font-normal text-soft">{words}</div>
                </>
              ),
            },
            { key: "investor", header: all.investor, render: ({ investor }) => investor },
            { key: "on", header: all.journal.valueOn, render: ({ valueOn }) => <DayText day={valueOn} /> },
            { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
            {
              key: "candidate",
              header: text.candidate,
              render: ({ id, candidate, valueOn }) => (
                <Proof {...{ contract, entryId: id, candidate, valueOn, records }} />
              ),
            },
          ]}
        />
      </Section>
      <Section title={text.unmatched}>
        <DataTable
          caption={text.unmatched}
          rows={waiting}
          rowKey={({ id }) => id}
          empty={<p className="text-soft">{text.unmatchedNone}</p>}
          columns={[
            {
              key: "who",
              header: all.statements.counterparty,
              render: ({ id, statementId, counterparty, words }) => (
                <Link to={to(`/releves/${statementId}/lignes/${id}`)}>{counterparty || words || "—"}</Link>
              ),
            },
            { key: "on", header: all.journal.valueOn, render: ({ valueOn }) => <DayText day={valueOn} /> },
            { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          ]}
        />
      </Section>
    </MoneyPage>
  );
}
