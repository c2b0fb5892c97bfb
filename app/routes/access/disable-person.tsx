import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { personOf } from "../../../db/queries/access.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { disablePerson } from "../../services/access/disable-person.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.people.disable);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "person.manage");
  const { name } = found(await context.read((tx) => personOf(tx, args.params.id ?? "")));
  return { name };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "person.manage", disablePerson, () => doneAt("/administration", "suspendu"), {
    personId: args.params.id,
  });

export default function DisablePerson() {
  const { people: text } = useText().access;
  const { name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={text.disableTitle(name)}
      crumbs={[{ to: "/administration", label: text.title }]}
      consequences={text.disableConsequences}
      undo={text.disableUndo}
      confirm={text.disable}
      cancelTo="/administration"
      refusal={useActionData<typeof action>()}
    />
  );
}
