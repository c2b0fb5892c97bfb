import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { can } from "../../domain/access/matrix.ts";
import { submit } from "../../http/form.ts";
import { revokeInvitation } from "../../services/access/revoke-invitation.ts";

export const action = (args: ActionFunctionArgs) => {
  const list = can(args.context.visit.viewer, "person.manage") ? "/administration" : "/invitations";
  return submit(args, revokeInvitation, () => redirect(`${list}?etat=retiree`), { invitationId: args.params.id });
};

export { default } from "./refused.tsx";
