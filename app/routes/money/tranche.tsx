import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { formerPlans } from "../../../db/queries/funding.ts";
import { dayAt } from "../../domain/day.ts";
import { callBlocks } from "../../domain/funding/tranches.ts";
import { found } from "../../http/visit.ts";
import { sentence } from "../../locales/sentence.ts";
import { asTranche } from "../../services/funding/read-money.ts";
import { unclearedParties } from "../../services/funding/uncleared-investors.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePair } from "../../ui/pair.ts";
import { Percent } from "../../ui/percent.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ConditionsTable } from "./conditions-table.tsx";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => (data ? money.room.tranche(data.tranche.number) : money.room.tranches));

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, contract, today, may, timeZone } = await loadMoney(args);
  const tranche = found(money.tranches.find(({ number }) => String(number) === args.params.number));
  const isCalled = tranche.calledCents >= tranche.plannedCents && tranche.calledCents > 0n;
  const partyIds = new Set(money.commitments.filter(({ uncalled }) => uncalled > 0n).map(({ partyId }) => partyId));
  const asked = { day: today, knownAt: context.now, partyIds };
  const { former, uncleared } = await context.read(async (tx) => ({
    former: await formerPlans(tx, contract.id, tranche.number),
    uncleared: isCalled || money.stop ? [] : await unclearedParties(tx, money.contract.selectionId, asked),
  }));
  const told = { on: today, unclearedInvestors: uncleared.map(({ name }) => name) };
  const blocks = isCalled ? [] : callBlocks(asTranche(tranche, tranche.conditions), told);
  return {
    ...{ contract, tranche, isCalled, mayAct: may("commitment.record") && money.stop === null },
    blocks: money.stop ? [money.stop] : blocks,
    former: former.map((one) => ({ ...one, on: dayAt(new Date(one.supersededAt).toISOString(), timeZone) })),
  };
}

export default function Tranche() {
  const { contract, tranche, blocks, isCalled, mayAct, former } = useLoaderData<typeof loader>();
  const [all, pair] = [useText(), usePair()];
  const text = all.money.tranche;
  const here = contractAddress(contract, `/tranches/${tranche.number}`);
  const isReady = !isCalled && blocks.length === 0;
  return (
    <MoneyPage
      of={contract}
      title={pair(all.money.room.tranche(tranche.number), tranche.label)}
      lead={isCalled ? text.lead.called : isReady ? text.lead.ready : text.lead.blocked}
      actions={
        mayAct && (
          <>
            {isReady && (
              <LinkButton to={contractAddress(contract, `/appels/nouveau?tranche=${tranche.number}`)} kind="primary">
                {text.call}
              </LinkButton>
            )}
            {tranche.calledCents === 0n && <LinkButton to={`${here}/plan`}>{text.change}</LinkButton>}
          </>
        )
      }
    >
      {blocks.length > 0 && (
        <Notice tone="warning" title={text.blocks}>
          <ul className="list-disc pl-5">
            {blocks.map((block) => (
              <li key={JSON.stringify(block)}>{sentence(all, block)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        items={[
          { term: text.plannedOn, value: <DayText day={tranche.plannedOn} weekday /> },
          ...(tranche.millionths === null
            ? []
            : [{ term: text.share, value: <Percent millionths={tranche.millionths} /> }]),
          { term: text.plannedCents, value: <Amount cents={tranche.plannedCents} /> },
          { term: text.calledCents, value: <Amount cents={tranche.calledCents} /> },
        ]}
      />
      <Section
        title={text.conditions}
        actions={mayAct && <LinkButton to={`${here}/conditions/nouvelle`}>{text.add}</LinkButton>}
      >
        <ConditionsTable here={here} conditions={tranche.conditions} mayAct={mayAct && !isCalled} />
      </Section>
      {former.length > 0 && (
        <Section title={text.former}>
          <DataTable
            caption={text.former}
            rows={former}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              { key: "label", header: text.label, render: ({ label }) => label },
              { key: "on", header: text.plannedOn, render: ({ plannedOn }) => <DayText day={plannedOn} /> },
              {
                key: "size",
                header: text.size,
                align: "end",
                render: ({ cents, millionths }) =>
                  cents === null ? <Percent millionths={millionths} /> : <Amount cents={cents} />,
              },
              { key: "replaced", header: text.replaced, render: ({ on }) => <DayText day={on} /> },
            ]}
          />
        </Section>
      )}
    </MoneyPage>
  );
}
