import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { investorsOf } from "../../../db/queries/funding.ts";
import { openOrderCount } from "../../../db/queries/orders.ts";
import { waitingLineCount } from "../../../db/queries/statements.ts";
import { messages } from "../../locales/index.ts";
import { Amount } from "../../ui/amount.tsx";
import { Figures } from "../../ui/figures.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { roomActs, trancheState } from "./room-acts.ts";
import { CommitmentsSection, ForecastSection } from "./room-commitments.tsx";
import { roomLead } from "./room-lead.ts";
import { ActsSection, CallsSection } from "./room-parts.tsx";
import { TranchesSection } from "./room-tranches.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.contract.name ?? text.money.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, today, locale, may, contract } = await loadMoney(args);
  const told = await context.read(async (tx) => ({
    investors: (await investorsOf(tx, contract.id)).length,
    lines: await waitingLineCount(tx, contract.id),
    orders: await openOrderCount(tx, contract.id),
  }));
  const { calls, commitments, totals, forecast, stop } = money;
  return {
    ...{ contract, calls, commitments, totals, forecast, mayAct: may("call.issue") && stop === null },
    ...{ isSigned: money.isSigned, selectionId: money.contract.selectionId, illustrative: money.contract.illustrative },
    tranches: money.tranches.map((one) => ({ ...one, state: trancheState(one, today) })),
    acts: roomActs(money, { today, ...told }),
    lead: roomLead(money, messages(locale), locale),
  };
}
export type RoomData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Room() {
  const data = useLoaderData<typeof loader>();
  const { contract, totals, lead, illustrative, mayAct, isSigned, selectionId } = data;
  const { money: text, indigo } = useText();
  const to = (more: string) => contractAddress(contract, more);
  return (
    <MoneyPage
      of={contract}
      isFirst
      title={contract.name}
      lead={lead}
      meta={illustrative && <Tag tone="warning">{text.illustrative}</Tag>}
      actions={
        <>
          {mayAct && data.commitments.length > 0 && (
            <LinkButton to={to("/appels/nouveau")} kind="primary">
              {text.room.callNew}
            </LinkButton>
          )}
          {isSigned && <LinkButton to={to("/indigo")}>{indigo.open}</LinkButton>}
          {!isSigned && <LinkButton to={`/selections/${selectionId}/signature`}>{text.room.signing}</LinkButton>}
        </>
      }
    >
      {totals.committed > 0n && (
        <Figures
          items={[
            { term: text.committed, value: <Amount cents={totals.committed} round /> },
            { term: text.called, value: <Amount cents={totals.called} round /> },
            { term: text.received, value: <Amount cents={totals.received} round /> },
            { term: text.paid, value: <Amount cents={totals.paidCapital + totals.paidReturn} round /> },
            { term: text.outstanding, value: <Amount cents={totals.outstanding} round /> },
          ]}
        />
      )}
      <ActsSection {...data} />
      <TranchesSection {...data} />
      <CallsSection {...data} />
      <CommitmentsSection {...data} />
      <ForecastSection {...data} />
    </MoneyPage>
  );
}
