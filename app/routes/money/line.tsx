import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { matchingWords } from "../../locales/matching.ts";
import { matchLine, setLineAside } from "../../services/funding/match-line.ts";
import { propose } from "../../services/funding/propose.ts";
import { day, money as euros } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { LineFacts, LineForms } from "./line-parts.tsx";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.statements.facts);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, locale, may } = await loadMoney(args);
  const { statementId, lineId } = args.params;
  const proposed = found(await context.read((tx) => propose(tx, contract.id, context)));
  const { money, lines, targets, proposals } = proposed;
  const line = found(lines.find((one) => one.id === lineId && one.statementId === statementId));
  const proposal = proposals.get(line.id);
  const way = line.cents > 0n ? "in" : "out";
  // Entered by hand, alike in amount: it may be this very payment.
  const byHand = money.moves.filter(
    ({ kind, statementLineId, cents }) =>
      statementLineId === null && kind === (way === "in" ? "receive" : "execute") && cents === line.leftCents,
  );
  const investorOf = (id: string) => money.commitments.find((one) => one.id === id)?.investor ?? "";
  return {
    ...{ contract, line, targets: targets.filter((one) => one.way === way), mayAct: may("payment.record") },
    proposal: proposal ? { words: matchingWords[locale][proposal.reason], parts: proposal.parts } : null,
    byHand: byHand.map(({ id, valueOn, cents, words, commitmentId }) => ({
      ...{ id, valueOn, cents, words, investor: investorOf(commitmentId) },
    })),
    moves: money.moves
      .filter(({ statementLineId }) => statementLineId === line.id)
      .map(({ id, kind, cents, commitmentId }) => ({ id, kind, cents, investor: investorOf(commitmentId) })),
  };
}
export type LineData = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = (args: ActionFunctionArgs) => {
  const { contractId, statementId, lineId } = args.params;
  const to = `/contrats/${contractId}/releves/${statementId}`;
  const told = { contractId, lineId };
  if (new URL(args.request.url).searchParams.get("acte") === "mise-de-cote")
    return submit(args, "payment.record", setLineAside, () => doneAt(to, "de-cote"), told);
  return submit(args, "payment.record", matchLine, () => doneAt(to, "affectee"), told);
};

export default function Line() {
  const data = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const [asked] = useSearchParams();
  const { contract, line, proposal } = data;
  const text = useText().money.statements;
  const locale = useLocale();
  return (
    <MoneyPage
      of={contract}
      below={[
        { to: contractAddress(contract, "/releves"), label: text.title },
        { to: contractAddress(contract, `/releves/${line.statementId}`), label: text.lines },
      ]}
      title={text.lineTitle(euros(line.cents, locale), day(line.valueOn, locale))}
      lead={proposal?.words}
    >
      <LineFacts {...data} />
      <LineForms {...data} refusal={refusal} refused={asked.get("acte") === "mise-de-cote" ? "aside" : "match"} />
    </MoneyPage>
  );
}
