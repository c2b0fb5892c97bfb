import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { isDomainError } from "../../domain/errors.ts";
import { earliestPayment } from "../../domain/funding/calls.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { sentence } from "../../locales/sentence.ts";
import type { Context } from "../../services/context.ts";
import { issueCall } from "../../services/funding/issue-call.ts";
import { previewCall } from "../../services/funding/prepare-call.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { CallForm } from "./call-form.tsx";
import { CallPreview } from "./call-preview.tsx";
import { loadMoney } from "./load-money.ts";
import { MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.callNew.title);

/** What the form asks, as its address carries it: a preview changes nothing. */
const names = ["tranche", "amount", "noticedOn", "payBy", "words"] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, contract, today, timeZone } = await loadMoney(args, "call.issue");
  const asked = new URL(args.request.url).searchParams;
  const typed = Object.fromEntries(
    names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? ""]] : [])),
  ) as Partial<Record<(typeof names)[number], string>>;
  const preview = asked.has("noticedOn")
    ? await previewCall(context, { ...typed, contractId: contract.id }, timeZone).catch((error) => {
        if (!isDomainError(error)) throw error;
        return { values: typed, sentence: error.sentence, fields: error.fields };
      })
    : null;
  const tranches = money.tranches
    .filter(({ plannedCents, calledCents }) => calledCents < plannedCents)
    .map(({ number, label, plannedCents, calledCents }) => ({ number, label, leftCents: plannedCents - calledCents }));
  return {
    ...{ contract, tranches, typed, today, earliest: earliestPayment(today, context.zone), stop: money.stop },
    refusal: preview && "sentence" in preview ? preview : null,
    preview: preview && "parts" in preview ? preview : null,
  };
}
export type NewCallData = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = (args: ActionFunctionArgs) => {
  const { contractId } = args.params;
  const { timeZone } = args.context.visit.configuration;
  const issue = (context: Context, input: unknown) => issueCall(context, input, timeZone);
  const then = (number: number) => doneAt(`/contrats/${contractId}/appels/${number}`, "appele");
  return submit(args, "call.issue", issue, then, { contractId });
};

export default function NewCall() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const all = useText();
  const text = all.money.callNew;
  return (
    <MoneyPage of={data.contract} title={text.title} lead={text.lead}>
      {data.stop ? (
        <EmptyState title={sentence(all, data.stop)} />
      ) : (
        <>
          {/* Sent without its preview, the refusal has no other place. */}
          <CallForm {...data} refusal={data.refusal ?? (data.preview ? null : (refused ?? null))} />
          <CallPreview {...data} refused={refused} />
        </>
      )}
    </MoneyPage>
  );
}
