import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { sentence } from "../../../locales/sentence.ts";
import { mayAskOverride, requestOverride } from "../../../services/signature/signing/override.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ProveAgain } from "../../../ui/prove-again.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadSigning } from "./load-signing.ts";
import { SigningPage, useSigningCrumbs } from "./signing-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.signing.override.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, head } = await loadSigning(args, "override.request");
  return { head, isPossible: await mayAskOverride(context, head.selection.id) };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = () => doneAt(`/selections/${selectionId}/signatures`, "exception-demandee");
  return submit(args, "override.request", requestOverride, then, { selectionId });
};

export default function Override() {
  const { head, isPossible } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.signing.override;
  const back = `/selections/${head.selection.id}/signatures`;
  const crumbs = useSigningCrumbs(head, true);
  if (!isPossible)
    return (
      <SigningPage
        of={head}
        below
        title={text.notPossible}
        lead={sentence(all, { key: "override_notToday" })}
        actions={<LinkButton to={back}>{all.signing.title}</LinkButton>}
      />
    );
  return (
    <ConfirmPage
      title={text.title}
      crumbs={crumbs}
      consequences={text.consequences}
      undo={text.undo}
      confirm={text.ask}
      cancelTo={back}
      refusal={refusal}
    >
      <TextArea name="reason" label={text.reason} required maxLength={4000} />
      <ProveAgain />
    </ConfirmPage>
  );
}
