import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { sentence } from "../../../locales/sentence.ts";
import { mayAskOverride, requestOverride } from "../../../services/signature/signing/override.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { Field } from "../../../ui/field.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadSigning } from "./load-signing.ts";
import { SigningPage, useSigningCrumbs } from "./signing-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.signing.override.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, head } = await loadSigning(args, "override.request");
  const { email } = context.viewer;
  return { head, email, isPossible: await mayAskOverride(context, head.selection.id) };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const { door } = args.context.visit;
  const then = () => doneAt(`/selections/${selectionId}/signatures`, "exception-demandee");
  return submit(args, "override.request", (context, input) => requestOverride(context, door, input), then, {
    selectionId,
  });
};

export default function Override() {
  const { head, email, isPossible } = useLoaderData<typeof loader>();
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
      <PasswordAgain email={email} />
    </ConfirmPage>
  );
}

/** The password of whoever is signed in, typed again. */
export function PasswordAgain({ email }: { email: string }) {
  const { signing, access } = useText();
  return (
    <>
      <input type="email" value={email} autoComplete="username" aria-label={access.email} readOnly hidden />
      <Field
        name="password"
        type="password"
        label={signing.override.password}
        autoComplete="current-password"
        width="half"
        required
      />
    </>
  );
}
