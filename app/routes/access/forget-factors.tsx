import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { personOf } from "../../../db/queries/access.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { forgetFactors } from "../../services/access/forget-factors.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.forget.act);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "person.manage");
  const { name } = found(await context.read((tx) => personOf(tx, args.params.id ?? "")));
  return { name };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "person.manage", forgetFactors, () => doneAt("/administration", "facteur-oublie"), {
    personId: args.params.id,
  });

export default function ForgetFactors() {
  const { access, factors } = useText();
  const { name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={factors.forget.title(name)}
      crumbs={[{ to: "/administration", label: access.people.title }]}
      consequences={factors.forget.does}
      undo={factors.forget.undo}
      confirm={factors.forget.act}
      cancelTo="/administration"
      refusal={useActionData<typeof action>()}
    >
      <ProveAgain />
    </ConfirmPage>
  );
}
