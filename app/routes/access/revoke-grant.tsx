import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { grantOf } from "../../../db/queries/access.ts";
import { can } from "../../domain/access/matrix.ts";
import type { Viewer } from "../../domain/access/viewer.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { revokeGrant } from "../../services/access/revoke-grant.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.people.actions);

/** Who may take some role back. */
const takers = ["person.manage", "invitation.outside"] as const;

const listOf = (viewer: Viewer | null) => (can(viewer, "person.manage") ? "/administration" : "/invitations");

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, takers);
  const grant = found(await context.read((tx) => grantOf(tx, args.params.id ?? "")));
  return { name: grant.name, role: grant.role, list: listOf(context.viewer) };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, takers, revokeGrant, () => doneAt(listOf(args.context.visit.viewer), "role"), {
    grantId: args.params.id,
  });

export default function RevokeGrant() {
  const { people: text, roles } = useText().access;
  const { name, role, list } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={text.grantTitle(roles[role], name)}
      consequences={text.grantConsequences}
      undo={text.grantUndo}
      confirm={text.revokeGrant(roles[role])}
      cancelTo={list}
      refusal={useActionData<typeof action>()}
    >
      <ProveAgain />
    </ConfirmPage>
  );
}
