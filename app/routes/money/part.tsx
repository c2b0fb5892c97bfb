import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { dayCounts } from "../../domain/repayment/day-count.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { answerCall } from "../../services/funding/answer-call.ts";
import { chargeInterest } from "../../services/funding/charge-interest.ts";
import { newKey } from "../../services/funding/new-key.ts";
import { receivePayment } from "../../services/funding/receive-payment.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { PartFacts } from "./part-facts.tsx";
import { PartForm } from "./part-forms.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => (data ? money.part.title(data.number, data.part.investor) : money.room.calls));

const acts = ["versement", "reponse", "interets"] as const;
export type PartAct = (typeof acts)[number];
const actOf = (request: Request) => {
  const asked = new URL(request.url).searchParams.get("acte");
  return acts.find((act) => act === asked) ?? null;
};

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract, today, may } = await loadMoney(args);
  const call = found(money.calls.find(({ number }) => String(number) === args.params.number));
  const part = found(call.parts.find(({ id }) => id === args.params.partId));
  const owesInterest = part.interestChargedCents > part.interestReceivedCents;
  const isOpen = may("payment.record") && !part.isCancelled;
  const open: Record<PartAct, boolean> = {
    versement: part.state !== "excused" && (part.receivedCents < part.cents || owesInterest),
    reponse: part.answer === null && part.receivedCents < part.cents,
    interets: today > part.payBy && part.state !== "excused",
  };
  return {
    ...{ contract, number: call.number, part, today, owesInterest, dayCounts: [...dayCounts], formKey: newKey() },
    acts: acts.filter((act) => isOpen && open[act]),
    act: actOf(args.request),
  };
}
export type PartData = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = (args: ActionFunctionArgs) => {
  const { contractId, number, partId } = args.params;
  const here = `/contrats/${contractId}/appels/${number}/parts/${partId}`;
  const told = { contractId, partId };
  switch (actOf(args.request)) {
    case "reponse":
      return submit(args, "payment.record", answerCall, () => doneAt(here, "reponse-appel"), told);
    case "interets":
      return submit(args, "payment.record", chargeInterest, () => doneAt(here, "interets"), told);
    default:
      return submit(args, "payment.record", receivePayment, () => doneAt(here, "verse"), told);
  }
};

export default function Part() {
  const data = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { contract, number, part, acts: open, act } = data;
  const all = useText().money;
  const call = contractAddress(contract, `/appels/${number}`);
  // What was refused is shown with its reason, also where nothing is left to do: somebody else was first.
  const chosen = open.find((one) => one === act) ?? (refusal ? act : null);
  return (
    <MoneyPage
      of={contract}
      below={[{ to: call, label: all.room.call(number) }]}
      title={all.part.title(number, part.investor)}
      actions={
        chosen === null &&
        open.map((one, i) => (
          <LinkButton key={one} to={`?acte=${one}`} kind={i === 0 ? "primary" : "secondary"}>
            {all.part.acts[one]}
          </LinkButton>
        ))
      }
    >
      {chosen && <PartForm {...data} act={chosen} refusal={refusal} cancelTo={`${call}/parts/${part.id}`} />}
      <PartFacts {...data} />
    </MoneyPage>
  );
}
