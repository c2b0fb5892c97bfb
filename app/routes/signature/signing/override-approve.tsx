import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { sentence } from "../../../locales/sentence.ts";
import { approveOverride } from "../../../services/signature/signing/override.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { day } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ProveAgain } from "../../../ui/prove-again.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadSigning } from "./load-signing.ts";
import { SigningPage, useSigningCrumbs } from "./signing-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.signing.override.approveTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { context, head, file, today } = await loadSigning(args, "override.approve");
  const one = found(head.overrides.find(({ id }) => id === args.params.overrideId));
  const isOwn = file?.exceptions.some(
    ({ id, requestedBy }) => id === one.id && requestedBy === context.viewer.personId,
  );
  const why = one.isApproved
    ? "override_done"
    : isOwn
      ? "override_twoPeople"
      : one.onDay !== today || one.replacedVersion !== null
        ? "override_notToday"
        : null;
  return { head, one, why };
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", overrideId } = args.params;
  const then = () => doneAt(`/selections/${selectionId}/signatures`, "exception-approuvee");
  return submit(args, "override.approve", approveOverride, then, { selectionId, overrideId });
};

export default function ApproveOverride() {
  const { head, one, why } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const locale = useLocale();
  const text = all.signing.override;
  const back = `/selections/${head.selection.id}/signatures`;
  const crumbs = useSigningCrumbs(head, true);
  if (why)
    return (
      <SigningPage
        of={head}
        below
        title={text.approveTitle}
        lead={sentence(all, { key: why })}
        actions={<LinkButton to={back}>{all.signing.title}</LinkButton>}
      />
    );
  return (
    <ConfirmPage
      title={text.approveTitle}
      crumbs={crumbs}
      consequences={[...text.approveConsequences(day(one.onDay, locale)), `${text.asked(one.asker)} : ${one.reason}`]}
      undo={text.undo}
      confirm={text.approve}
      cancelTo={back}
      refusal={refusal}
    >
      <ProveAgain />
    </ConfirmPage>
  );
}
