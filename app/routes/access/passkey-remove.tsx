import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { passkeysOf, removePasskey } from "../../services/access/passkeys.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.passkeys.remove);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const keys = await passkeysOf(args.context.visit.door, viewer.personId);
  return { name: found(keys.find(({ id }) => id === args.params.id)).name };
}

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    undefined,
    (context, input) => removePasskey(context, args.context.visit.door, input),
    () => doneAt("/compte/cles", "cle-retiree"),
    { passkeyId: args.params.id },
  );

export default function RemovePasskey() {
  const { passkeys: text } = useText().factors;
  const { name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={text.removeTitle(name)}
      crumbs={[{ to: "/compte/cles", label: text.title }]}
      consequences={text.removeDoes}
      undo={text.removeUndo}
      confirm={text.remove}
      cancelTo="/compte/cles"
      refusal={useActionData<typeof action>()}
    >
      <ProveAgain />
    </ConfirmPage>
  );
}
